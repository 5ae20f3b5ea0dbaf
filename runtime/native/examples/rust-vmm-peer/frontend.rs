//! The crate's front-end, which leads a device with one queue.

use std::fs::File;
use std::io::{Read, Write, pipe};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::fs::FileExt;
use std::time::Duration;

use vhost::vhost_user::message::{
    FrontendReq, VhostTransferStateDirection as Direction, VhostTransferStatePhase as Phase,
    VhostUserConfigFlags, VhostUserHeaderFlag, VhostUserInflight, VhostUserProtocolFeatures,
};
use vhost::vhost_user::{Frontend, VhostUserFrontend};
use vhost::{VhostBackend, VhostUserDirtyLogRegion, VhostUserMemoryRegionInfo, VringConfigData};
use vhost_user_native::core::event;
use vhost_user_native::core::memory::memfd;
use vhost_user_native::core::queue::{Buffer, DriverLayout, DriverQueue, RingFormat};
use vhost_user_native::core::wait::{Woken, wait};
use vhost_user_protocol::virtio::features::virtio_feature;
use vmm_sys_util::eventfd::EventFd;

use crate::support::{BASE, BUFFERS, ENTRIES, Features, Guest, SIZE};
use crate::words::{Words, hex};
use crate::{Answer, Role, channels, object};

const QUEUE: u32 = 16;
/// Where this process is said to have the guest's memory.
const USER: u64 = 0x7000_0000_0000;
const LOG_SIZE: u64 = 4096;
const PATIENCE: Duration = Duration::from_secs(5);

pub struct FrontendRole {
    frontend: Frontend,
    features: u64,
    guest: Guest,
    driver: Option<DriverQueue>,
    /// A second region behind the first one.
    extra: OwnedFd,
    log: File,
    log_event: OwnedFd,
    inflight: Option<(VhostUserInflight, File)>,
    /// The userfault descriptor, open as long as postcopy takes.
    userfault: Option<File>,
}

impl FrontendRole {
    pub fn connect(socket: &str) -> Self {
        let file = |size| memfd::create("memory", size, false).unwrap();
        Self {
            frontend: Frontend::connect(socket, 1).unwrap(),
            features: 0,
            guest: Guest::new(QUEUE),
            driver: None,
            extra: file(SIZE),
            log: File::from(file(LOG_SIZE)),
            log_event: event::create().unwrap(),
            inflight: None,
            userfault: None,
        }
    }

    fn region(&self, index: usize) -> VhostUserMemoryRegionInfo {
        let offset = index as u64 * SIZE;
        let file = [&self.guest.file, &self.extra][index];
        VhostUserMemoryRegionInfo {
            guest_phys_addr: BASE + offset,
            memory_size: SIZE,
            userspace_addr: USER + offset,
            mmap_offset: 0,
            mmap_handle: file.as_raw_fd(),
        }
    }

    fn regions(&self, count: usize) -> Vec<VhostUserMemoryRegionInfo> {
        (0..count).map(|index| self.region(index)).collect()
    }

    fn set_features(&mut self, features: u64) -> Answer {
        self.features = features;
        let packed = features & virtio_feature::RING_PACKED != 0;
        self.guest.format = if packed { RingFormat::Packed } else { RingFormat::Split };
        self.guest.layout = DriverLayout::new(self.guest.format, QUEUE, ENTRIES)?;
        self.frontend.set_features(features)?;
        done()
    }

    /// Makes a ring, and tells where it lies.
    fn set_vring_addr(&mut self, queue: usize, logged: bool) -> Answer {
        let accepted = |feature| self.features & feature != 0;
        let features = Features {
            event_idx: accepted(virtio_feature::RING_EVENT_IDX),
            indirect: accepted(virtio_feature::RING_INDIRECT_DESC),
            in_order: false,
        };
        self.driver.get_or_insert_with(|| self.guest.driver_with(features));
        let at = |offset: usize| USER + offset as u64;
        let addresses = VringConfigData {
            queue_max_size: QUEUE as u16,
            queue_size: QUEUE as u16,
            flags: u32::from(logged),
            desc_table_addr: at(self.guest.layout.descriptor_table),
            used_ring_addr: at(self.guest.layout.used_ring),
            avail_ring_addr: at(self.guest.layout.available_ring),
            log_addr: logged.then_some(BASE + self.guest.layout.used_ring as u64),
        };
        self.frontend.set_vring_addr(queue, &addresses)?;
        done()
    }

    /// Sends text through the ring and returns what the device wrote.
    fn request(&mut self, text: &str) -> Answer {
        let length = text.len() as u32;
        let driver = self.driver.as_mut().ok_or("there is no ring")?;
        self.guest.memory.write(BUFFERS, text.as_bytes())?;
        driver.add(&[
            Buffer { address: BUFFERS, length, writable: false },
            Buffer { address: BUFFERS + 0x1000, length, writable: true },
        ])?;
        driver.publish()?;
        while !driver.enable_calls()? {
            if wait([None, None], self.guest.call.as_fd(), Some(PATIENCE))? == Woken::Timeout {
                return Err("no call".into());
            }
            self.guest.was_called();
        }
        let (_, written) = driver.reap()?.ok_or("a call without a used buffer")?;
        let mut answer = vec![0; written as usize];
        self.guest.memory.read(BUFFERS + 0x1000, &mut answer)?;
        Ok(String::from_utf8(answer)?)
    }

    fn set_log_base(&self, shared: bool) -> Answer {
        let mmap_handle = self.log.as_raw_fd();
        let region = VhostUserDirtyLogRegion { mmap_size: LOG_SIZE, mmap_offset: 0, mmap_handle };
        self.frontend.set_log_base(0, shared.then_some(region))?;
        done()
    }

    /// The numbers of the pages that the log names.
    fn logged(&self) -> Answer {
        let mut log = [0; LOG_SIZE as usize];
        self.log.read_exact_at(&mut log, 0)?;
        let pages = (0..log.len() * 8).filter(|page| log[page / 8] & 1 << (page % 8) != 0);
        Ok(pages.map(|page| format!("{page:#x}")).collect::<Vec<_>>().join(" "))
    }

    /// Lets the back-end write its state, and returns that.
    fn save(&self) -> Answer {
        let (mut near, far) = pipe()?;
        let other = self.frontend.set_device_state_fd(Direction::SAVE, Phase::STOPPED, far.into())?;
        let mut state = String::new();
        match other {
            Some(mut file) => file.read_to_string(&mut state)?,
            None => near.read_to_string(&mut state)?,
        };
        Ok(state)
    }

    fn load(&self, state: &str) -> Answer {
        let (far, mut near) = pipe()?;
        near.write_all(state.as_bytes())?;
        let other = self.frontend.set_device_state_fd(Direction::LOAD, Phase::STOPPED, far.into())?;
        if let Some(mut file) = other {
            file.write_all(state.as_bytes())?;
        }
        done()
    }

    fn get_inflight_fd(&mut self, words: &mut Words<'_>) -> Answer {
        let wanted = VhostUserInflight::new(0, 0, words.number() as u16, words.number() as u16);
        let (inflight, file) = self.frontend.get_inflight_fd(&wanted)?;
        let (size, offset) = (inflight.mmap_size, inflight.mmap_offset);
        let covered = file.metadata()?.len() >= offset + size;
        let text = format!("{} {} covered {covered}", inflight.num_queues, inflight.queue_size);
        self.inflight = Some((inflight, file));
        Ok(text)
    }

    fn event(event: &OwnedFd) -> EventFd {
        // EventFd owns its descriptor and has no safe way in but a clone of another one.
        let duplicate = vhost_user_native::core::descriptor::duplicate(event).unwrap();
        // SAFETY: the descriptor is an event descriptor, and handed over.
        unsafe { std::os::fd::FromRawFd::from_raw_fd(std::os::fd::IntoRawFd::into_raw_fd(duplicate)) }
    }
}

fn done() -> Answer {
    Ok(String::new())
}

fn bases(bases: Option<Vec<u64>>) -> Answer {
    Ok(bases
        .map_or("none".into(), |bases| format!("{} mapped", bases.iter().filter(|base| **base != 0).count())))
}

impl Role for FrontendRole {
    fn run(&mut self, words: &mut Words<'_>) -> Answer {
        let command = words.text();
        match command {
            "need_reply" => self.frontend.set_hdr_flags(VhostUserHeaderFlag::NEED_REPLY),
            "get_features" => return Ok(format!("{:#x}", self.frontend.get_features()?)),
            "set_features" => return self.set_features(words.number()),
            "set_owner" => self.frontend.set_owner()?,
            "reset_owner" => self.frontend.reset_owner()?,
            "get_protocol_features" => {
                return Ok(format!("{:#x}", self.frontend.get_protocol_features()?.bits()));
            }
            "set_protocol_features" => {
                let features = VhostUserProtocolFeatures::from_bits_retain(words.number());
                self.frontend.set_protocol_features(features)?;
            }
            "get_queue_num" => return Ok(self.frontend.get_queue_num()?.to_string()),
            "get_max_mem_slots" => return Ok(self.frontend.get_max_mem_slots()?.to_string()),
            "set_mem_table" => return bases(self.frontend.set_mem_table(&self.regions(words.index()))?),
            "add_mem_region" => {
                let region = self.region(words.index());
                return bases(self.frontend.add_mem_region(&region)?.map(|base| vec![base]));
            }
            "remove_mem_region" => {
                let region = self.region(words.index());
                self.frontend.remove_mem_region(&region)?;
            }
            "set_log_base" => return self.set_log_base(words.text() == "shared"),
            "set_log_fd" => self.frontend.set_log_fd(self.log_event.as_raw_fd())?,
            "logged" => return self.logged(),
            "log_event" => return Ok(event::drain(&self.log_event)?.to_string()),
            "set_vring_num" => self.frontend.set_vring_num(words.index(), words.number() as u16)?,
            "set_vring_addr" => {
                let (queue, logged) = (words.index(), words.text() == "logged");
                return self.set_vring_addr(queue, logged);
            }
            "set_vring_base" => self.frontend.set_vring_base(words.index(), words.number() as u16)?,
            "get_vring_base" => return Ok(format!("{:#x}", self.frontend.get_vring_base(words.index())?)),
            "set_vring_call" => {
                self.frontend.set_vring_call(words.index(), &Self::event(&self.guest.call))?
            }
            "set_vring_kick" => {
                self.frontend.set_vring_kick(words.index(), &Self::event(&self.guest.kick))?
            }
            "set_vring_err" => self.frontend.set_vring_err(words.index(), &Self::event(&self.guest.error))?,
            "was_told_of_an_error" => return Ok(self.guest.was_told_of_an_error().to_string()),
            "set_vring_enable" => self.frontend.set_vring_enable(words.index(), words.number() != 0)?,
            "request" => return self.request(words.text()),
            "get_config" => {
                let (offset, size) = (words.number() as u32, words.index());
                let flags = VhostUserConfigFlags::from_bits_retain(words.number() as u32);
                let (_, bytes) = self.frontend.get_config(offset, size as u32, flags, &vec![0; size])?;
                return Ok(hex(&bytes));
            }
            "set_config" => {
                let offset = words.number() as u32;
                let flags = VhostUserConfigFlags::from_bits_retain(words.number() as u32);
                self.frontend.set_config(offset, flags, &words.bytes())?;
            }
            "set_backend_request_fd" => {
                self.frontend.set_backend_request_fd(&channels::serve(words.text() == "acknowledged")?)?;
            }
            "get_shared_object" => {
                let file = self.frontend.get_shared_object(&object::message(&words.bytes()))?;
                return Ok(object::held(&file)?);
            }
            "get_inflight_fd" => return self.get_inflight_fd(words),
            "set_inflight_fd" => {
                let (inflight, file) = self.inflight.as_ref().ok_or("get_inflight_fd comes first")?;
                self.frontend.set_inflight_fd(inflight, file.as_raw_fd())?;
            }
            "reset_device" => self.frontend.reset_device()?,
            "get_shmem_config" => {
                let config = self.frontend.get_shmem_config()?;
                return Ok(format!(
                    "{} {:#x} {:#x}",
                    config.nregions, config.memory_sizes[0], config.memory_sizes[1]
                ));
            }
            "save" => return self.save(),
            "load" => return self.load(words.text()),
            "check_device_state" => self.frontend.check_device_state()?,
            "postcopy_advise" => self.userfault = Some(self.frontend.postcopy_advise()?),
            "postcopy_listen" => self.frontend.postcopy_listen()?,
            "postcopy_ack_mem_regions" => {
                let update = match words.text() {
                    "set_mem_table" => FrontendReq::SET_MEM_TABLE,
                    _ => FrontendReq::ADD_MEM_REG,
                };
                self.frontend.postcopy_ack_mem_regions(update)?;
            }
            "postcopy_end" => {
                self.frontend.postcopy_end()?;
                self.userfault = None;
            }
            // Pages that are there cause no faults: nobody here would resolve them.
            "fill_memory" => self.guest.memory.write(BASE, &vec![0; SIZE as usize])?,
            _ => return Err(format!("{command} is no command").into()),
        }
        done()
    }
}
