typedef struct {
    int capacity, count;
    const char *label;
    const char *items[64];
} Bag;

Bag* bagCreate(int capacity, const char *label) {
    Bag *obj = (Bag *)malloc(sizeof(Bag));
    obj->capacity = capacity;
    obj->count = 0;
    obj->label = label;
    return obj;
}

bool bagPutIn(Bag* obj, const char *item) {
    if (obj->count == obj->capacity) return false;
    obj->items[obj->count++] = item;
    return true;
}

int bagTotalLength(Bag* obj) {
    int total = 0;
    for (int i = 0; i < obj->count; i++) total += strlen(obj->items[i]);
    return total;
}

void bagEmptyOut(Bag* obj) {
    obj->count = 0;
}

char ** bagListAll(Bag* obj, bool prefixed, int* retSize) {
    char **all = malloc(64 * sizeof(char *));
    for (int i = 0; i < obj->count; i++) {
        all[i] = malloc(100);
        sprintf(all[i], "%s%s", prefixed ? obj->label : "", obj->items[i]);
    }
    *retSize = obj->count;
    return all;
}
