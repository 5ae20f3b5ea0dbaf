//! Latencies in logarithmic buckets: constant room, no allocation per value, an error of at most a 32nd.

/// Buckets between two powers of two, as a power of two.
const PRECISION: u32 = 5;
const STEPS: usize = 1 << PRECISION;

/// Counts of values by size.
#[derive(Clone, Debug)]
pub struct Histogram {
    buckets: Vec<u64>,
    count: u64,
    sum: u128,
    minimum: u64,
    maximum: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        let groups = (u64::BITS - PRECISION + 1) as usize;
        Self { buckets: vec![0; groups * STEPS], count: 0, sum: 0, minimum: u64::MAX, maximum: 0 }
    }
}

impl Histogram {
    /// Adds a value.
    #[inline]
    pub fn record(&mut self, value: u64) {
        self.buckets[bucket_of(value)] += 1;
        self.count += 1;
        self.sum += u128::from(value);
        self.minimum = self.minimum.min(value);
        self.maximum = self.maximum.max(value);
    }

    /// The smallest value that a fraction of all values does not exceed; 0 when there are none.
    pub fn quantile(&self, fraction: f64) -> u64 {
        let wanted = ((self.count as f64 * fraction).ceil() as u64).max(1);
        let mut seen = 0;
        for (bucket, count) in self.buckets.iter().enumerate() {
            seen += count;
            if seen >= wanted {
                return end_of(bucket).clamp(self.minimum, self.maximum);
            }
        }
        0
    }

    /// The smallest value; 0 when there are none.
    pub fn minimum(&self) -> u64 {
        if self.count == 0 { 0 } else { self.minimum }
    }

    /// The largest value.
    pub fn maximum(&self) -> u64 {
        self.maximum
    }

    /// The mean; 0 when there are no values.
    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum as f64 / self.count as f64 }
    }
}

/// Values below `STEPS` have a bucket each; above, each power of two has `STEPS` buckets.
fn bucket_of(value: u64) -> usize {
    let shift = (u64::BITS - value.leading_zeros()).saturating_sub(PRECISION + 1);
    let group = shift as usize * STEPS;
    group + (value >> shift) as usize
}

/// The largest value of a bucket.
fn end_of(bucket: usize) -> u64 {
    if bucket < 2 * STEPS {
        return bucket as u64;
    }
    let shift = (bucket / STEPS - 1) as u32;
    let step = (bucket % STEPS + STEPS) as u64;
    (((u128::from(step) + 1) << shift) - 1) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_lies_in_its_bucket_within_a_thirty_second() {
        for value in
            (0..64).flat_map(|bit| [1u64 << bit, (1u64 << bit) - 1, (1u64 << bit) / 3 * 4]).chain([u64::MAX])
        {
            let end = end_of(bucket_of(value));
            assert!(end >= value && end - value <= value / 32, "{value} is in the bucket that ends at {end}");
        }
    }

    #[test]
    fn quantiles_of_a_uniform_range_are_where_they_belong() {
        let mut histogram = Histogram::default();
        (1..=1000).for_each(|value| histogram.record(value));
        let median = histogram.quantile(0.5);
        assert!((500..=516).contains(&median), "{median}");
        assert_eq!((histogram.minimum(), histogram.quantile(1.0), histogram.maximum()), (1, 1000, 1000));
        assert!((histogram.mean() - 500.5).abs() < 1e-9);
    }

    #[test]
    fn an_empty_histogram_is_all_zero() {
        let histogram = Histogram::default();
        assert_eq!((histogram.minimum(), histogram.quantile(0.99), histogram.maximum()), (0, 0, 0));
    }
}
