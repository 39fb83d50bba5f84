// The products of what lies before each position times those of what lies behind it.
pub fn products_of_others(factors: Vec<i64>) -> Vec<i64> {
    let before = running_products(factors.iter(), factors.len());
    let behind = running_products(factors.iter().rev(), factors.len());
    before.iter().zip(behind.iter().rev()).map(|(before, behind)| before * behind).collect()
}

/// The product of all that comes before each factor. The last one is never multiplied in: the product of all may not fit.
fn running_products<'a>(factors: impl Iterator<Item = &'a i64>, count: usize) -> Vec<i64> {
    let mut before = 1;
    let mut products = Vec::with_capacity(count);
    for factor in factors {
        products.push(before);
        if products.len() < count {
            before *= factor;
        }
    }
    products
}
