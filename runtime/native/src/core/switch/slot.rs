//! The place for a queue of a port.

/// What is served at a place.
pub enum Slot<T> {
    /// Nothing.
    Empty,
    /// A queue.
    Serving(T),
    /// A queue that its driver has broken: it only waits to be given back.
    Broken(T),
}

impl<T> Slot<T> {
    /// Whether there is no queue.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The queue, if it is served.
    #[inline]
    pub fn serving(&mut self) -> Option<&mut T> {
        match self {
            Self::Serving(queue) => Some(queue),
            Self::Empty | Self::Broken(_) => None,
        }
    }

    /// Serves the queue no more.
    pub fn break_off(&mut self) {
        if let Self::Serving(queue) = std::mem::replace(self, Self::Empty) {
            *self = Self::Broken(queue);
        }
    }

    /// Takes the queue away.
    pub fn take(&mut self) -> Option<T> {
        match std::mem::replace(self, Self::Empty) {
            Self::Empty => None,
            Self::Serving(queue) | Self::Broken(queue) => Some(queue),
        }
    }
}
