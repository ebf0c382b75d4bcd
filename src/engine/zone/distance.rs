//! How many slips lie between what was typed and a name.

/// Three rows of the table of distances, kept from one name to the next.
#[derive(Default)]
pub(super) struct Rows {
    last_but_one: Vec<u8>,
    last: Vec<u8>,
    this: Vec<u8>,
}

impl Rows {
    /// How many letters are wrong, missing, too many or swapped with their neighbour (optimal string alignment);
    /// none where more than `most`.
    pub(super) fn distance(&mut self, a: &[u8], b: &[u8], most: u8) -> Option<u8> {
        if a.len().abs_diff(b.len()) > usize::from(most) {
            return None;
        }
        let wide = b.len() + 1;
        self.last.clear();
        self.last
            .extend((0..=u8::MAX).chain(std::iter::repeat(u8::MAX)).take(wide));
        self.this.clear();
        self.this.resize(wide, 0);
        self.last_but_one.clone_from(&self.this);
        for i in 1..=a.len() {
            self.this[0] = u8::try_from(i).unwrap_or(u8::MAX);
            for j in 1..wide {
                let wrong = u8::from(a[i - 1] != b[j - 1]);
                let replaced = self.last[j - 1].saturating_add(wrong);
                let mut best = replaced
                    .min(self.last[j].saturating_add(1))
                    .min(self.this[j - 1].saturating_add(1));
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(self.last_but_one[j - 2].saturating_add(1));
                }
                self.this[j] = best;
            }
            if self.this.iter().all(|distance| *distance > most) {
                return None;
            }
            std::mem::swap(&mut self.last_but_one, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.this);
        }
        self.last
            .last()
            .copied()
            .filter(|distance| *distance <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        let mut rows = Rows::default();
        let mut distance = |a: &str, b: &str| rows.distance(a.as_bytes(), b.as_bytes(), 2);
        assert_eq!(distance("berlin", "berlin"), Some(0));
        assert_eq!(distance("berln", "berlin"), Some(1));
        assert_eq!(distance("berliin", "berlin"), Some(1));
        assert_eq!(distance("berlim", "berlin"), Some(1));
        assert_eq!(distance("belrin", "berlin"), Some(1));
        assert_eq!(distance("johanesberg", "johannesburg"), Some(2));
        assert_eq!(distance("paris", "berlin"), None);
        assert_eq!(distance("", "ab"), Some(2));
        assert_eq!(distance("", ""), Some(0));
        assert_eq!(distance(&"a".repeat(300), &"a".repeat(301)), Some(1));
    }
}
