//! One request of a block device: what it asks, whether that is allowed, and its status.
//!
//! Virtual I/O Device (VIRTIO), section "Block Device", "Device Operation". The header is the start of the readable part,
//! however it is split; the status is the last byte of the writable part.

use std::mem::size_of;

use zerocopy::{FromZeros, IntoBytes};

use super::disk::{Disk, Progress};
use super::engine::BlockOptions;
use super::store::Store;
use crate::core::error::Result;
use crate::core::memory::Segment;
use crate::core::protocol::{
    VIRTIO_BLK_ID_SIZE, VIRTIO_BLK_SECTOR_SIZE, VirtioBlkDiscardWriteZeroes, VirtioBlkOutHeader,
    virtio_blk_request_type as request_type, virtio_blk_status as status,
    virtio_blk_write_zeroes_flags as write_zeroes_flags,
};
use crate::core::queue::DeviceQueue;

const HEADER: usize = size_of::<VirtioBlkOutHeader>();
const RANGE: usize = size_of::<VirtioBlkDiscardWriteZeroes>();
const SECTOR: u64 = VIRTIO_BLK_SECTOR_SIZE as u64;
/// Most ranges of one discard or write-zeroes, whatever the configuration space says.
const MAX_RANGES: usize = 1024;

/// What serving a request came to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    /// Bytes written to the writable part.
    pub written: u32,
    /// Bytes of the disk read.
    pub read_bytes: u64,
    /// Bytes of the disk written.
    pub written_bytes: u64,
    /// The request was answered with success.
    pub succeeded: bool,
}

/// A request that is refused, with its status.
struct Refused(u8);

/// How much a request that was done has moved.
#[derive(Clone, Copy, Default)]
pub(super) struct Done {
    answered: u32,
    read_bytes: u64,
    written_bytes: u64,
}

impl Done {
    /// So many bytes of the disk were read.
    pub fn read(length: usize) -> Self {
        Self { answered: length as u32, read_bytes: length as u64, written_bytes: 0 }
    }
}

/// What became of a request; none while the disk still works on it.
type Answer = std::result::Result<Option<Done>, Refused>;

impl From<rustix::io::Errno> for Refused {
    fn from(_: rustix::io::Errno) -> Self {
        Self(status::IOERR)
    }
}

impl From<crate::core::error::Error> for Refused {
    fn from(_: crate::core::error::Error) -> Self {
        Self(status::IOERR)
    }
}

/// Serves requests against a disk.
pub(super) struct Server {
    pub disk: Disk,
    options: BlockOptions,
    /// Whole bytes of the capacity that the driver may address.
    capacity: u64,
    pieces: Vec<Segment>,
}

impl Server {
    pub fn new(store: Store, options: BlockOptions) -> Self {
        let capacity = options.capacity - options.capacity % SECTOR;
        Self { disk: Disk::new(store, options.capacity), options, capacity, pieces: Vec::new() }
    }

    /// Begins the request of an outstanding chain. None when the disk goes on with it; else it is done, with its status.
    pub fn serve(&mut self, queue: &DeviceQueue, head: u16, writeback: bool) -> Result<Option<Outcome>> {
        let (readable, writable) = queue.lengths(head)?;
        let Some(data) = (writable as usize).checked_sub(1) else {
            // There is nowhere to put a status, so the chain is only given back.
            return Ok(Some(Outcome { written: 0, read_bytes: 0, written_bytes: 0, succeeded: false }));
        };
        match self.perform(queue, head, readable as usize, data, writeback) {
            Ok(None) => Ok(None),
            Ok(Some(done)) => answer(queue, head, Ok(done)).map(Some),
            Err(refused) => answer(queue, head, Err(refused)).map(Some),
        }
    }

    /// Ends a request that the disk has gone on with: its chain, and the outcome. None when there is none.
    pub fn next_completed(&mut self, queue: &DeviceQueue) -> Result<Option<(u16, Outcome)>> {
        let Some((head, result)) = self.disk.next_completed() else { return Ok(None) };
        let outcome = answer(queue, head, result.map_err(Refused::from))?;
        Ok(Some((head, outcome)))
    }

    fn perform(
        &mut self,
        queue: &DeviceQueue,
        head: u16,
        readable: usize,
        data: usize,
        writeback: bool,
    ) -> Answer {
        let mut header = VirtioBlkOutHeader::new_zeroed();
        let payload = readable.checked_sub(HEADER).ok_or(Refused(status::IOERR))?;
        queue.read(head, 0, header.as_mut_bytes())?;
        let sector = header.sector.get();
        match header.r#type.get() {
            request_type::IN => {
                let offset = self.place(sector, data as u64)?;
                if self.disk.is_null() {
                    return Ok(Some(Done::read(data)));
                }
                self.pieces.clear();
                queue.cut_writable(head, 0, data, &mut self.pieces)?;
                match self.disk.read(head, &mut self.pieces, data, offset)? {
                    Progress::Done => Ok(Some(Done::read(data))),
                    Progress::Waiting => Ok(None),
                }
            }
            request_type::OUT => {
                self.require_writable()?;
                let offset = self.place(sector, payload as u64)?;
                self.pieces.clear();
                queue.cut_readable(head, HEADER, payload, &mut self.pieces)?;
                self.disk.write(&mut self.pieces, payload, offset)?;
                self.settle(head, writeback, Done { written_bytes: payload as u64, ..Done::default() })
            }
            request_type::FLUSH => self.settle(head, false, Done::default()),
            request_type::GET_ID => {
                let mut id = [0u8; VIRTIO_BLK_ID_SIZE as usize];
                id[..self.options.id.len()].copy_from_slice(self.options.id.as_bytes());
                let count = data.min(id.len());
                queue.write(head, 0, &id[..count])?;
                Ok(Some(Done { answered: count as u32, ..Done::default() }))
            }
            request_type::DISCARD if self.options.discard => {
                let ranges = self.ranges(queue, head, payload, 0)?;
                for (offset, length, _) in ranges {
                    self.disk.discard(offset, length)?;
                }
                Ok(Some(Done::default()))
            }
            request_type::WRITE_ZEROES if self.options.write_zeroes => {
                for (offset, length, flags) in self.ranges(queue, head, payload, write_zeroes_flags::UNMAP)? {
                    self.disk.write_zeroes(offset, length, flags & write_zeroes_flags::UNMAP != 0)?;
                }
                self.settle(head, writeback, Done::default())
            }
            _ => Err(Refused(status::UNSUPP)),
        }
    }

    fn require_writable(&self) -> std::result::Result<(), Refused> {
        if self.options.read_only { Err(Refused(status::IOERR)) } else { Ok(()) }
    }

    /// Without a write-back cache, what was written must be durable before the request completes.
    fn settle(&mut self, head: u16, writeback: bool, done: Done) -> Answer {
        if writeback {
            return Ok(Some(done));
        }
        match self.disk.flush(head, done)? {
            Progress::Done => Ok(Some(done)),
            Progress::Waiting => Ok(None),
        }
    }

    /// The byte offset of a range that is whole sectors and inside the disk.
    fn place(&self, sector: u64, length: u64) -> std::result::Result<u64, Refused> {
        let offset = sector.checked_mul(SECTOR).ok_or(Refused(status::IOERR))?;
        let end = offset.checked_add(length).ok_or(Refused(status::IOERR))?;
        if !length.is_multiple_of(SECTOR) || end > self.capacity {
            return Err(Refused(status::IOERR));
        }
        Ok(offset)
    }

    /// The ranges of a discard or write-zeroes as (offset, length, flags) in bytes, all of them checked.
    fn ranges(
        &self,
        queue: &DeviceQueue,
        head: u16,
        payload: usize,
        known_flags: u32,
    ) -> std::result::Result<Vec<(u64, u64, u32)>, Refused> {
        self.require_writable()?;
        if payload == 0 || !payload.is_multiple_of(RANGE) || payload / RANGE > MAX_RANGES {
            return Err(Refused(status::IOERR));
        }
        let mut list = vec![VirtioBlkDiscardWriteZeroes::new_zeroed(); payload / RANGE];
        queue.read(head, HEADER, list.as_mut_bytes())?;
        list.iter()
            .map(|range| {
                let flags = range.flags.get();
                if flags & !known_flags != 0 {
                    return Err(Refused(status::UNSUPP));
                }
                let length = u64::from(range.num_sectors.get()) * SECTOR;
                Ok((self.place(range.sector.get(), length)?, length, flags))
            })
            .filter(|range| !matches!(range, Ok((_, 0, _))))
            .collect()
    }
}

/// Writes the status of a request, for which it has room, behind its data.
fn answer(queue: &DeviceQueue, head: u16, result: std::result::Result<Done, Refused>) -> Result<Outcome> {
    let (code, done) = match result {
        Ok(done) => (status::OK, done),
        Err(Refused(code)) => (code, Done::default()),
    };
    queue.write_end(head, &[code])?;
    Ok(Outcome {
        written: done.answered + 1,
        read_bytes: done.read_bytes,
        written_bytes: done.written_bytes,
        succeeded: code == status::OK,
    })
}
