//! The memory in which requests in flight are recorded, so that they outlive the back-end.
//!
//! vhost-user.rst, section "Inflight I/O tracking". One region a queue, one behind the other.

use std::mem::size_of;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::cells::Cells;
use super::queue_region::{QueueRegion, check};
use crate::core::error::{Code, Error, Result};
use crate::core::memory::{Mapping, memfd};
use crate::core::protocol::{
    INFLIGHT_REGION_ALIGNMENT, InflightPackedDescriptorState, InflightPackedRegion,
    InflightSplitDescriptorState, InflightSplitRegion, MAX_PACKED_RING_SIZE, MAX_SPLIT_RING_SIZE,
};

/// What the memory is for, as GET_INFLIGHT_FD and SET_INFLIGHT_FD say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InflightShape {
    /// Number of queues.
    pub queues: u16,
    /// Descriptors of each queue, at most.
    pub queue_size: u16,
    /// The queues are packed.
    pub packed: bool,
}

impl InflightShape {
    fn validate(&self) -> Result<()> {
        let Self { queues, queue_size, packed } = *self;
        let most = if packed { MAX_PACKED_RING_SIZE } else { MAX_SPLIT_RING_SIZE };
        if queues == 0 || queue_size == 0 || u32::from(queue_size) > most {
            let message = format!(
                "inflight regions for {queues} queues of {queue_size} descriptors are not possible: there must be a queue, of 1 to {most} descriptors"
            );
            return Err(Error::new(Code::Inflight, message));
        }
        Ok(())
    }

    /// Bytes from the region of one queue to the next.
    fn stride(&self) -> u64 {
        let (header, entry) = if self.packed {
            (size_of::<InflightPackedRegion>(), size_of::<InflightPackedDescriptorState>())
        } else {
            (size_of::<InflightSplitRegion>(), size_of::<InflightSplitDescriptorState>())
        };
        let bytes = header + usize::from(self.queue_size) * entry;
        (bytes as u64).next_multiple_of(u64::from(INFLIGHT_REGION_ALIGNMENT))
    }

    /// Bytes of all regions.
    pub fn bytes(&self) -> u64 {
        self.stride() * u64::from(self.queues)
    }
}

/// The regions of all queues, mapped into this process.
#[derive(Debug)]
pub struct InflightRegion {
    memory: OwnedFd,
    offset: u64,
    shape: InflightShape,
    mapping: Mapping,
}

impl InflightRegion {
    /// New regions, in which nothing is in flight.
    pub fn create(shape: InflightShape) -> Result<Self> {
        shape.validate()?;
        let memory = memfd::create("vhost-user-inflight", shape.bytes(), true)?;
        Self::map(memory, 0, shape)
    }

    /// The regions that lie in `size` bytes of a file from `offset`, whoever wrote them.
    pub fn open(memory: OwnedFd, offset: u64, size: u64, shape: InflightShape) -> Result<Self> {
        shape.validate()?;
        let needed = shape.bytes();
        let refused = |reason: String| Err(Error::new(Code::Inflight, reason));
        if size < needed {
            let InflightShape { queues, queue_size, .. } = shape;
            return refused(format!(
                "inflight regions of {size} bytes are too small: {queues} queues of {queue_size} descriptors need {needed}"
            ));
        }
        if !offset.is_multiple_of(size_of::<u64>() as u64) {
            return refused(format!("inflight regions at offset {offset} of a file are misaligned"));
        }
        let region = Self::map(memory, offset, shape)?;
        for queue in 0..shape.queues {
            check(region.cells(queue), queue, shape.queue_size)?;
        }
        Ok(region)
    }

    fn map(memory: OwnedFd, offset: u64, shape: InflightShape) -> Result<Self> {
        let mapping = Mapping::new(&memory, offset, shape.bytes(), &Arc::new(AtomicBool::new(false)))?;
        Ok(Self { memory, offset, shape, mapping })
    }

    /// The region of one queue of so many descriptors, in the format of that queue.
    pub(in crate::core::queue) fn queue(
        self: &Arc<Self>,
        queue: u16,
        size: u16,
        packed: bool,
    ) -> Result<QueueRegion> {
        let InflightShape { queues, queue_size, packed: packed_here } = self.shape;
        let refused = |reason: String| Err(Error::new(Code::Inflight, reason));
        if queue >= queues {
            return refused(format!("queue {queue} has no inflight region: there are {queues}"));
        }
        if packed != packed_here {
            let name = |packed| if packed { "packed" } else { "split" };
            return refused(format!(
                "a {} virtqueue cannot use the inflight region of a {} one",
                name(packed),
                name(packed_here)
            ));
        }
        if size > queue_size {
            return refused(format!(
                "a queue of {size} descriptors does not fit in an inflight region of {queue_size}"
            ));
        }
        check(self.cells(queue), queue, queue_size)?;
        Ok(QueueRegion::new(Arc::clone(self), queue))
    }

    /// The words of the region of a queue.
    pub(super) fn cells(&self, queue: u16) -> Cells<'_> {
        let stride = self.shape.stride() as usize;
        Cells::new(&self.mapping, stride * usize::from(queue), stride)
    }

    /// What the memory is for.
    pub fn shape(&self) -> InflightShape {
        self.shape
    }

    /// The memory.
    pub fn descriptor(&self) -> BorrowedFd<'_> {
        self.memory.as_fd()
    }

    /// Where the regions begin in the memory.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Bytes of all regions.
    pub fn size(&self) -> u64 {
        self.shape.bytes()
    }
}
