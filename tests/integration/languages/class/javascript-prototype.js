var Bag = function(capacity, label) {
    this.capacity = capacity;
    this.label = label;
    this.items = [];
};

Bag.prototype.put_in = async function(item) {
    if (this.items.length === this.capacity) return false;
    this.items.push(item);
    return true;
};

Bag.prototype.total_length = function() {
    return this.items.join('').length;
};

Bag.prototype.empty_out = function() {
    this.items = [];
};

Bag.prototype.list_all = function(prefixed) {
    return new Set(this.items.map((item) => (prefixed ? this.label : '') + item));
};
