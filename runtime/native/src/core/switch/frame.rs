//! What a switch looks at in an Ethernet frame.

/// Bytes of an address.
const ADDRESS: usize = 6;
/// Bytes of both addresses.
pub const ADDRESSES: usize = 2 * ADDRESS;
/// Bytes of both addresses and of the type: shorter frames are none.
pub const ETHERNET_HEADER: usize = ADDRESSES + 2;
/// Bytes of a VLAN tag, which an MTU does not count either.
const VLAN_TAG: usize = 4;
/// The first of the sixteen group addresses that mean the next station on the link, so that no bridge forwards them (IEEE 802.1D, 7.12.6).
const LINK_LOCAL: u64 = 0x0180_c200_0000;
const LINK_LOCAL_MASK: u64 = !0xf;

/// Bytes of the longest frame where the MTU is `mtu`.
pub fn longest_frame(mtu: u16) -> usize {
    ETHERNET_HEADER + VLAN_TAG + usize::from(mtu)
}

/// A hardware address, as a number whose highest octet comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MacAddress(u64);

impl MacAddress {
    /// The address with these octets.
    pub fn new(octets: [u8; ADDRESS]) -> Self {
        let [a, b, c, d, e, f] = octets;
        Self(u64::from_be_bytes([0, 0, a, b, c, d, e, f]))
    }

    /// The address as a number below 2^48.
    pub fn number(self) -> u64 {
        self.0
    }

    /// Whether it means several stations: a multicast or the broadcast address.
    pub fn is_group(self) -> bool {
        self.0 & 1 << 40 != 0
    }

    /// Whether it can be the address of a station.
    pub fn is_station(self) -> bool {
        self.0 != 0 && !self.is_group()
    }

    /// Whether frames for it must not leave the link.
    pub fn is_link_local(self) -> bool {
        self.0 & LINK_LOCAL_MASK == LINK_LOCAL
    }
}

/// The addresses at the head of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses {
    pub destination: MacAddress,
    pub source: MacAddress,
}

impl Addresses {
    /// The addresses of a frame that begins with these octets.
    pub fn of(octets: &[u8; ADDRESSES]) -> Self {
        let [a, b, c, d, e, f, g, h, then @ ..] = *octets;
        Self::of_numbers(u64::from_be_bytes([a, b, c, d, e, f, g, h]), u32::from_be_bytes(then))
    }

    /// The addresses of a frame that begins with the octets of these numbers, the highest of each first.
    #[inline]
    pub fn of_numbers(first: u64, then: u32) -> Self {
        let source = (first & 0xffff) << u32::BITS | u64::from(then);
        Self { destination: MacAddress(first >> 16), source: MacAddress(source) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Addresses, MacAddress};

    #[test]
    fn the_destination_comes_before_the_source() {
        let addresses = Addresses::of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        assert_eq!(addresses.destination, MacAddress::new([1, 2, 3, 4, 5, 6]));
        assert_eq!(addresses.source, MacAddress::new([7, 8, 9, 10, 11, 12]));
    }
}
