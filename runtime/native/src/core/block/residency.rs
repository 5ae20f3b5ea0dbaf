//! Which pages of a file were in the page cache a moment ago.

/// Pages of one chunk of the table: a chunk takes one page itself.
const CHUNK_PAGES: u64 = 32 * 1024;
const WORD_PAGES: u64 = u64::BITS as u64;

type Chunk = [u64; (CHUNK_PAGES / WORD_PAGES) as usize];

/// A bit a page, made as pages come up: 4 KiB of table for 128 MiB of file that was used.
pub(super) struct Residency {
    page_shift: u32,
    chunks: Vec<Option<Box<Chunk>>>,
}

impl Residency {
    /// A table for a file of `size` bytes of which nothing is known.
    pub fn new(size: u64) -> Self {
        let page_shift = rustix::param::page_size().trailing_zeros();
        let count = (size >> page_shift) / CHUNK_PAGES + 1;
        Self { page_shift, chunks: (0..count).map(|_| None).collect() }
    }

    /// Whether all pages of a range that is inside the file, and not empty, were there.
    #[inline]
    pub fn holds(&self, offset: u64, length: u64) -> bool {
        self.pages(offset, length).all(|page| {
            let chunk = self.chunks[(page / CHUNK_PAGES) as usize].as_ref();
            chunk.is_some_and(|chunk| chunk[word(page)] & bit(page) != 0)
        })
    }

    /// Notes that the pages of a range are there.
    pub fn learn(&mut self, offset: u64, length: u64) {
        for page in self.pages(offset, length) {
            let chunk = &mut self.chunks[(page / CHUNK_PAGES) as usize];
            chunk.get_or_insert_with(|| Box::new([0; _]))[word(page)] |= bit(page);
        }
    }

    /// Forgets the pages of a range.
    pub fn forget(&mut self, offset: u64, length: u64) {
        for page in self.pages(offset, length) {
            if let Some(chunk) = &mut self.chunks[(page / CHUNK_PAGES) as usize] {
                chunk[word(page)] &= !bit(page);
            }
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.chunks.iter_mut().flatten().for_each(|chunk| chunk.fill(0));
    }

    #[inline]
    fn pages(&self, offset: u64, length: u64) -> std::ops::RangeInclusive<u64> {
        offset >> self.page_shift..=(offset + length - 1) >> self.page_shift
    }
}

#[inline]
fn word(page: u64) -> usize {
    (page % CHUNK_PAGES / WORD_PAGES) as usize
}

#[inline]
fn bit(page: u64) -> u64 {
    1 << (page % WORD_PAGES)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: u64 = 4096;

    #[test]
    fn a_range_is_held_when_all_its_pages_were_learnt() {
        let mut residency = Residency::new(1 << 40);
        residency.learn(3 * PAGE + 1, PAGE);
        assert!(residency.holds(3 * PAGE, 2 * PAGE));
        assert!(!residency.holds(3 * PAGE, 2 * PAGE + 1));
        assert!(!residency.holds(2 * PAGE, 2 * PAGE));
    }

    #[test]
    fn ranges_cross_the_chunks_of_the_table() {
        let mut residency = Residency::new(1 << 40);
        let border = CHUNK_PAGES * PAGE;
        residency.learn(border - PAGE, 2 * PAGE);
        assert!(residency.holds(border - PAGE, 2 * PAGE));
        residency.forget(border, 1);
        assert!(residency.holds(border - PAGE, PAGE) && !residency.holds(border, 1));
    }

    #[test]
    fn the_last_page_of_a_file_has_its_place() {
        let mut residency = Residency::new(CHUNK_PAGES * PAGE + 512);
        residency.learn(CHUNK_PAGES * PAGE, 512);
        assert!(residency.holds(CHUNK_PAGES * PAGE, 512));
        residency.clear();
        assert!(!residency.holds(CHUNK_PAGES * PAGE, 512));
    }
}
