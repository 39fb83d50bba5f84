use std::collections::HashMap;

pub fn pair_sum(values: &[i64], target: i64) -> Vec<usize> {
    let mut position_of = HashMap::new();
    for (position, &value) in values.iter().enumerate() {
        let partner = target.checked_sub(value).and_then(|wanted| position_of.get(&wanted));
        if let Some(&partner) = partner {
            return vec![partner, position];
        }
        position_of.insert(value, position);
    }
    Vec::new()
}
