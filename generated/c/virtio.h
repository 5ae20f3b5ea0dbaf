/*
 * Generated from spec/virtio. Do not edit: change that, then run `vhost-user generate`.
 *
 * Integers are in the machine's byte order unless their struct says otherwise. Layouts are those of 64-bit systems.
 * Names are those of Linux: include this in place of <linux/virtio_9p.h>, <linux/virtio_ids.h>, <linux/virtio_balloon.h>, <linux/virtio_blk.h>, <linux/virtio_bt.h>, <linux/virtio_can.h>, <linux/virtio_config.h>, <linux/virtio_pci.h>, <linux/vhost_types.h>, <linux/virtio_console.h>, <linux/virtio_crypto.h>, <linux/virtio_ring.h>, <linux/virtio_fs.h>, <linux/fuse.h>, <linux/virtio_gpio.h>, <linux/virtio_gpu.h>, <linux/virtio_i2c.h>, <linux/virtio_input.h>, <linux/virtio_iommu.h>, <linux/virtio_mem.h>, <linux/virtio_net.h>, <linux/virtio_pmem.h>, <linux/virtio_rtc.h>, <linux/virtio_scmi.h>, <linux/virtio_scsi.h>, <linux/virtio_snd.h>, <linux/virtio_spi.h>, <linux/virtio_vsock.h>, not beside them.
 */
#ifndef VIRTIO_H
#define VIRTIO_H

#include <stdint.h>

/* The virtio 9P transport device. */
/* Number of the feature bit of the mount tag, as the C header defines it. */
#define VIRTIO_9P_MOUNT_TAG 0
/* Most bytes of a mount tag accepted here: what a configuration space of 256 bytes has room for. Unit: bytes. */
#define VIRTIO_9P_MAX_TAG_SIZE 254

/* Feature bits of the 9P device. The numbers are those of the bits. */
/* The mount tag is told. */
#define VIRTIO_9P_MOUNT_TAG 0

/* Device ids. */
/* A file system that is shared with the 9P protocol. Also known as 9P. */
#define VIRTIO_ID_9P 9

/* The virtio memory balloon device. */
/* Shift from a page frame number to an address, whatever the page size of the guest. Unit: bits. */
#define VIRTIO_BALLOON_PFN_SHIFT 12
/* Number of statistics that Linux knows. Unit: tags. */
#define VIRTIO_BALLOON_S_NR 16

/* Reserved command ids of free page hinting; every other number names a round of hints. */
enum virtio_balloon_cmd_id {
    /* Give no more hints, but keep the hinted pages unused. */
    VIRTIO_BALLOON_CMD_ID_STOP = 0,
    /* Give no more hints; the hinted pages may be used again. */
    VIRTIO_BALLOON_CMD_ID_DONE = 1,
};

/* What a statistic counts. */
enum virtio_balloon_stat_tag {
    /* Memory swapped in, in bytes. */
    VIRTIO_BALLOON_S_SWAP_IN = 0,
    /* Memory swapped out, in bytes. */
    VIRTIO_BALLOON_S_SWAP_OUT = 1,
    /* Major page faults. */
    VIRTIO_BALLOON_S_MAJFLT = 2,
    /* Minor page faults. */
    VIRTIO_BALLOON_S_MINFLT = 3,
    /* Memory not used for anything, in bytes. */
    VIRTIO_BALLOON_S_MEMFREE = 4,
    /* Memory in total, in bytes. */
    VIRTIO_BALLOON_S_MEMTOT = 5,
    /* Memory that new programs could get without swapping, an estimate in bytes. */
    VIRTIO_BALLOON_S_AVAIL = 6,
    /* Memory that can be reclaimed without I/O, mostly file caches, in bytes. */
    VIRTIO_BALLOON_S_CACHES = 7,
    /* Successful allocations of huge pages. */
    VIRTIO_BALLOON_S_HTLB_PGALLOC = 8,
    /* Failed allocations of huge pages. */
    VIRTIO_BALLOON_S_HTLB_PGFAIL = 9,
    /* Runs of the out-of-memory killer. */
    VIRTIO_BALLOON_S_OOM_KILL = 10,
    /* Allocations that had to wait. */
    VIRTIO_BALLOON_S_ALLOC_STALL = 11,
    /* Memory scanned for reclaim in the background, in bytes. */
    VIRTIO_BALLOON_S_ASYNC_SCAN = 12,
    /* Memory scanned for reclaim by the allocations themselves, in bytes. */
    VIRTIO_BALLOON_S_DIRECT_SCAN = 13,
    /* Memory reclaimed in the background, in bytes. */
    VIRTIO_BALLOON_S_ASYNC_RECLAIM = 14,
    /* Memory reclaimed by the allocations themselves, in bytes. */
    VIRTIO_BALLOON_S_DIRECT_RECLAIM = 15,
};

/* Feature bits of the balloon device. The numbers are those of the bits. */
/* The guest may use pages of the balloon only after the device has acknowledged that they were taken back. */
#define VIRTIO_BALLOON_F_MUST_TELL_HOST 0
/* There is a queue for statistics. */
#define VIRTIO_BALLOON_F_STATS_VQ 1
/* The guest may take pages back when it runs out of memory. */
#define VIRTIO_BALLOON_F_DEFLATE_ON_OOM 2
/* There is a queue for hints of free pages. */
#define VIRTIO_BALLOON_F_FREE_PAGE_HINT 3
/* The guest fills free pages with poison_val. */
#define VIRTIO_BALLOON_F_PAGE_POISON 4
/* There is a queue for reports of free pages. Also known as PAGE_REPORTING. */
#define VIRTIO_BALLOON_F_REPORTING 5

/* Device ids. */
/* A balloon that takes memory from the guest and gives it back. */
#define VIRTIO_ID_BALLOON 5

/* The virtio block device. */
/* Unit of sector numbers and of the capacity, whatever blk_size says. Unit: bytes. */
#define VIRTIO_BLK_SECTOR_SIZE 512
/* Length of the identifier that GET_ID returns, padded with zeros. Unit: bytes. */
#define VIRTIO_BLK_ID_BYTES 20

/* What a request asks for. */
/* Read. */
#define VIRTIO_BLK_T_IN 0
/* Write. */
#define VIRTIO_BLK_T_OUT 1
/* A SCSI command. Deprecated: legacy devices only. */
#define VIRTIO_BLK_T_SCSI_CMD 2
/* Empty the cache. */
#define VIRTIO_BLK_T_FLUSH 4
/* Read the identifier. */
#define VIRTIO_BLK_T_GET_ID 8
/* Read the lifetime figures. */
#define VIRTIO_BLK_T_GET_LIFETIME 10
/* Deallocate ranges. */
#define VIRTIO_BLK_T_DISCARD 11
/* Zero ranges. */
#define VIRTIO_BLK_T_WRITE_ZEROES 13
/* Erase ranges beyond recovery. */
#define VIRTIO_BLK_T_SECURE_ERASE 14
/* Write at a zone's write pointer. */
#define VIRTIO_BLK_T_ZONE_APPEND 15
/* Describe zones. */
#define VIRTIO_BLK_T_ZONE_REPORT 16
/* Open a zone. */
#define VIRTIO_BLK_T_ZONE_OPEN 18
/* Close a zone. */
#define VIRTIO_BLK_T_ZONE_CLOSE 20
/* Mark a zone full. */
#define VIRTIO_BLK_T_ZONE_FINISH 22
/* Reset a zone. */
#define VIRTIO_BLK_T_ZONE_RESET 24
/* Reset all zones. */
#define VIRTIO_BLK_T_ZONE_RESET_ALL 26
/* A flag in legacy requests: barrier. Deprecated: legacy devices only. */
#define VIRTIO_BLK_T_BARRIER 2147483648u

/* The last byte of a request, written by the device. */
enum virtio_blk_status {
    /* Success. */
    VIRTIO_BLK_S_OK = 0,
    /* The request failed. */
    VIRTIO_BLK_S_IOERR = 1,
    /* The request is not understood. */
    VIRTIO_BLK_S_UNSUPP = 2,
    /* The request does not suit the zone. */
    VIRTIO_BLK_S_ZONE_INVALID_CMD = 3,
    /* A write was not at the zone's write pointer. */
    VIRTIO_BLK_S_ZONE_UNALIGNED_WP = 4,
    /* Too many open zones. */
    VIRTIO_BLK_S_ZONE_OPEN_RESOURCE = 5,
    /* Too many active zones. */
    VIRTIO_BLK_S_ZONE_ACTIVE_RESOURCE = 6,
};

/* How a disk is zoned. */
enum virtio_blk_zone_model {
    /* Not zoned. */
    VIRTIO_BLK_Z_NONE = 0,
    /* The host obeys the zones. */
    VIRTIO_BLK_Z_HM = 1,
    /* The host may know of the zones. */
    VIRTIO_BLK_Z_HA = 2,
};

/* What may be written to a zone. */
enum virtio_blk_zone_type {
    /* Writes anywhere. */
    VIRTIO_BLK_ZT_CONV = 1,
    /* Writes at the write pointer only. */
    VIRTIO_BLK_ZT_SWR = 2,
    /* Writes at the write pointer for speed. */
    VIRTIO_BLK_ZT_SWP = 3,
};

/* Where a zone is in its life. */
enum virtio_blk_zone_state {
    /* It has no write pointer. */
    VIRTIO_BLK_ZS_NOT_WP = 0,
    /* Nothing is written. */
    VIRTIO_BLK_ZS_EMPTY = 1,
    /* Opened by a write. */
    VIRTIO_BLK_ZS_IOPEN = 2,
    /* Opened by a request. */
    VIRTIO_BLK_ZS_EOPEN = 3,
    /* Partly written, holding no resources. */
    VIRTIO_BLK_ZS_CLOSED = 4,
    /* It can only be read. */
    VIRTIO_BLK_ZS_RDONLY = 13,
    /* It is full. */
    VIRTIO_BLK_ZS_FULL = 14,
    /* It is lost. */
    VIRTIO_BLK_ZS_OFFLINE = 15,
};

/* Flags of a discard or write-zeroes segment. */
/* The range may be deallocated; WRITE_ZEROES only. */
#define VIRTIO_BLK_WRITE_ZEROES_FLAG_UNMAP (1u << 0)

/* Feature bits of the block device. The numbers are those of the bits. */
/* Requests may ask for a barrier. Deprecated: legacy devices only. */
#define VIRTIO_BLK_F_BARRIER 0
/* size_max bounds a segment. */
#define VIRTIO_BLK_F_SIZE_MAX 1
/* seg_max bounds the segments of a request. */
#define VIRTIO_BLK_F_SEG_MAX 2
/* A legacy disk geometry is told. */
#define VIRTIO_BLK_F_GEOMETRY 4
/* The disk is read-only. */
#define VIRTIO_BLK_F_RO 5
/* The logical block size is told. */
#define VIRTIO_BLK_F_BLK_SIZE 6
/* SCSI commands are passed through. Deprecated: legacy devices only. */
#define VIRTIO_BLK_F_SCSI 7
/* There is a cache, and FLUSH empties it. Also known as WCE. */
#define VIRTIO_BLK_F_FLUSH 9
/* Optimal alignments are told. */
#define VIRTIO_BLK_F_TOPOLOGY 10
/* The driver can switch between write-back and write-through. */
#define VIRTIO_BLK_F_CONFIG_WCE 11
/* There are several request queues. */
#define VIRTIO_BLK_F_MQ 12
/* DISCARD is understood. */
#define VIRTIO_BLK_F_DISCARD 13
/* WRITE_ZEROES is understood. */
#define VIRTIO_BLK_F_WRITE_ZEROES 14
/* GET_LIFETIME is understood. */
#define VIRTIO_BLK_F_LIFETIME 15
/* SECURE_ERASE is understood. */
#define VIRTIO_BLK_F_SECURE_ERASE 16
/* The disk is zoned. */
#define VIRTIO_BLK_F_ZONED 17

/* Device ids. */
/* A disk. Also known as BLK. */
#define VIRTIO_ID_BLOCK 2

/* What kind of controller it is. */
enum virtio_bt_config_type {
    /* A primary controller. */
    VIRTIO_BT_CONFIG_TYPE_PRIMARY = 0,
};

/* Whose vendor commands the controller understands. */
enum virtio_bt_config_vendor {
    /* Nobody's. */
    VIRTIO_BT_CONFIG_VENDOR_NONE = 0,
    /* Those of the Zephyr project. */
    VIRTIO_BT_CONFIG_VENDOR_ZEPHYR = 1,
    /* Those of Intel. */
    VIRTIO_BT_CONFIG_VENDOR_INTEL = 2,
    /* Those of Realtek. */
    VIRTIO_BT_CONFIG_VENDOR_REALTEK = 3,
};

/* Feature bits of the Bluetooth device. The numbers are those of the bits. */
/* Vendor commands are understood, and the vendor is told. */
#define VIRTIO_BT_F_VND_HCI 0
/* The Microsoft extensions are understood, and their opcode is told. */
#define VIRTIO_BT_F_MSFT_EXT 1
/* The Android extensions are understood. */
#define VIRTIO_BT_F_AOSP_EXT 2
/* The configuration space has the aligned layout, virtio-bt-config-v2. */
#define VIRTIO_BT_F_CONFIG_V2 3

/* Device ids. */
/* A Bluetooth controller that speaks HCI. */
#define VIRTIO_ID_BT 40

/* The virtio CAN device. */
/* Most data bytes of a frame, that of CAN FD. Unit: bytes. */
#define VIRTIO_CAN_MAX_DLEN 64

/* What a message is. */
enum virtio_can_message_type {
    /* A frame to send. */
    VIRTIO_CAN_TX = 1,
    /* A frame that was received. */
    VIRTIO_CAN_RX = 257,
    /* Start the controller. */
    VIRTIO_CAN_SET_CTRL_MODE_START = 513,
    /* Stop the controller. */
    VIRTIO_CAN_SET_CTRL_MODE_STOP = 514,
};

/* How a request went. */
enum virtio_can_result {
    /* It succeeded. */
    VIRTIO_CAN_RESULT_OK = 0,
    /* It failed. */
    VIRTIO_CAN_RESULT_NOT_OK = 1,
};

/* What kind of frame it is. */
/* It is a remote transmission request. */
#define VIRTIO_CAN_FLAGS_RTR (1u << 13)
/* It is a CAN FD frame. */
#define VIRTIO_CAN_FLAGS_FD (1u << 14)
/* The identifier has 29 bits, not 11. */
#define VIRTIO_CAN_FLAGS_EXTENDED (1u << 15)

/* State of the controller. */
/* The controller has taken itself off the bus after too many errors. */
#define VIRTIO_CAN_S_CTRL_BUSOFF (1u << 0)

/* Feature bits of the CAN device. The numbers are those of the bits. */
/* Classic frames of up to 8 data bytes are supported. */
#define VIRTIO_CAN_F_CAN_CLASSIC 0
/* CAN FD frames of up to 64 data bytes are supported. */
#define VIRTIO_CAN_F_CAN_FD 1
/* Remote transmission requests are supported, which only classic CAN has. */
#define VIRTIO_CAN_F_RTR_FRAMES 2
/* A frame is used only once it has been on the bus, not already when it is scheduled. */
#define VIRTIO_CAN_F_LATE_TX_ACK 3

/* Device ids. */
/* A controller of a CAN bus. */
#define VIRTIO_ID_CAN 36

/* How far driver and device have come; zero resets the device. */
/* The guest has found the device. */
#define VIRTIO_CONFIG_S_ACKNOWLEDGE (1u << 0)
/* The guest has a driver for the device. */
#define VIRTIO_CONFIG_S_DRIVER (1u << 1)
/* The driver is set up. */
#define VIRTIO_CONFIG_S_DRIVER_OK (1u << 2)
/* The driver has chosen its features, and the device takes them as long as the bit stays set. */
#define VIRTIO_CONFIG_S_FEATURES_OK (1u << 3)
/* The device met an error from which only a reset recovers. Also known as DEVICE_NEEDS_RESET. */
#define VIRTIO_CONFIG_S_NEEDS_RESET (1u << 6)
/* The driver has given up on the device. */
#define VIRTIO_CONFIG_S_FAILED (1u << 7)

/* The virtio console device. */
/* A port number that no port has, for messages about the whole device. */
#define VIRTIO_CONSOLE_BAD_ID 4294967295u

/* What a control message says. */
enum virtio_console_event {
    /* Driver: control messages can be received (value 1), or setting up failed (0). */
    VIRTIO_CONSOLE_DEVICE_READY = 0,
    /* Device: there is a new port. Also known as DEVICE_ADD. */
    VIRTIO_CONSOLE_PORT_ADD = 1,
    /* Device: a port is gone. Also known as DEVICE_REMOVE. */
    VIRTIO_CONSOLE_PORT_REMOVE = 2,
    /* Driver: a port can be used (value 1), or setting it up failed (0). */
    VIRTIO_CONSOLE_PORT_READY = 3,
    /* Device: a port is a console. */
    VIRTIO_CONSOLE_CONSOLE_PORT = 4,
    /* Device: a console has a new size, which follows. */
    VIRTIO_CONSOLE_RESIZE = 5,
    /* Either side: a port was opened (value 1) or closed (0). */
    VIRTIO_CONSOLE_PORT_OPEN = 6,
    /* Device: a port has a name, which follows in UTF-8 without a terminating zero. */
    VIRTIO_CONSOLE_PORT_NAME = 7,
};

/* Feature bits of the console device. The numbers are those of the bits. */
/* The size of the console is told. */
#define VIRTIO_CONSOLE_F_SIZE 0
/* There may be several ports, and there are control queues. */
#define VIRTIO_CONSOLE_F_MULTIPORT 1
/* Single characters can be written without a queue. */
#define VIRTIO_CONSOLE_F_EMERG_WRITE 2

/* Device ids. */
/* Consoles and serial ports. */
#define VIRTIO_ID_CONSOLE 3

/* What a request on the control queue asks for. */
enum virtio_crypto_control_opcode {
    /* Create a session of a symmetric cipher or of a chain of cipher and hash. */
    VIRTIO_CRYPTO_CIPHER_CREATE_SESSION = 2,
    /* Destroy such a session. */
    VIRTIO_CRYPTO_CIPHER_DESTROY_SESSION = 3,
    /* Create a hash session. */
    VIRTIO_CRYPTO_HASH_CREATE_SESSION = 258,
    /* Destroy a hash session. */
    VIRTIO_CRYPTO_HASH_DESTROY_SESSION = 259,
    /* Create a MAC session. */
    VIRTIO_CRYPTO_MAC_CREATE_SESSION = 514,
    /* Destroy a MAC session. */
    VIRTIO_CRYPTO_MAC_DESTROY_SESSION = 515,
    /* Create an AEAD session. */
    VIRTIO_CRYPTO_AEAD_CREATE_SESSION = 770,
    /* Destroy an AEAD session. */
    VIRTIO_CRYPTO_AEAD_DESTROY_SESSION = 771,
    /* Create a session of an asymmetric cipher. */
    VIRTIO_CRYPTO_AKCIPHER_CREATE_SESSION = 1028,
    /* Destroy a session of an asymmetric cipher. */
    VIRTIO_CRYPTO_AKCIPHER_DESTROY_SESSION = 1029,
};

/* The virtio crypto device. The request layouts are those without REVISION_1, in which the fixed parameters fill 56 bytes on the control queue and 48 on a data queue; with REVISION_1 the same parameters stand without the padding. */
/* Bit of the flag of a data request with REVISION_1: session_id names the session; without it the request carries all parameters itself. */
#define VIRTIO_CRYPTO_FLAG_SESSION_MODE 1

/* Kinds of operations; the number is the bit in crypto_services and the second byte of opcodes. */
enum virtio_crypto_service {
    /* Symmetric encryption. */
    VIRTIO_CRYPTO_SERVICE_CIPHER = 0,
    /* Hashes. */
    VIRTIO_CRYPTO_SERVICE_HASH = 1,
    /* Message authentication codes. */
    VIRTIO_CRYPTO_SERVICE_MAC = 2,
    /* Authenticated encryption with associated data. */
    VIRTIO_CRYPTO_SERVICE_AEAD = 3,
    /* Asymmetric encryption and signatures. */
    VIRTIO_CRYPTO_SERVICE_AKCIPHER = 4,
};

/* What a request on a data queue asks for. */
enum virtio_crypto_data_opcode {
    /* Encrypt. */
    VIRTIO_CRYPTO_CIPHER_ENCRYPT = 0,
    /* Decrypt. */
    VIRTIO_CRYPTO_CIPHER_DECRYPT = 1,
    /* Compute a hash. */
    VIRTIO_CRYPTO_HASH = 256,
    /* Compute a message authentication code. */
    VIRTIO_CRYPTO_MAC = 512,
    /* Encrypt and authenticate. */
    VIRTIO_CRYPTO_AEAD_ENCRYPT = 768,
    /* Verify and decrypt. */
    VIRTIO_CRYPTO_AEAD_DECRYPT = 769,
    /* Encrypt with an asymmetric key. */
    VIRTIO_CRYPTO_AKCIPHER_ENCRYPT = 1024,
    /* Decrypt with an asymmetric key. */
    VIRTIO_CRYPTO_AKCIPHER_DECRYPT = 1025,
    /* Sign. */
    VIRTIO_CRYPTO_AKCIPHER_SIGN = 1026,
    /* Verify a signature. */
    VIRTIO_CRYPTO_AKCIPHER_VERIFY = 1027,
};

/* Symmetric ciphers; the number is also the bit in cipher_algo_l and cipher_algo_h. */
enum virtio_crypto_cipher {
    /* No cipher. */
    VIRTIO_CRYPTO_NO_CIPHER = 0,
    /* The stream cipher ARC4. */
    VIRTIO_CRYPTO_CIPHER_ARC4 = 1,
    /* AES in ECB mode. */
    VIRTIO_CRYPTO_CIPHER_AES_ECB = 2,
    /* AES in CBC mode. */
    VIRTIO_CRYPTO_CIPHER_AES_CBC = 3,
    /* AES in counter mode. */
    VIRTIO_CRYPTO_CIPHER_AES_CTR = 4,
    /* DES in ECB mode. */
    VIRTIO_CRYPTO_CIPHER_DES_ECB = 5,
    /* DES in CBC mode. */
    VIRTIO_CRYPTO_CIPHER_DES_CBC = 6,
    /* Triple DES in ECB mode. */
    VIRTIO_CRYPTO_CIPHER_3DES_ECB = 7,
    /* Triple DES in CBC mode. */
    VIRTIO_CRYPTO_CIPHER_3DES_CBC = 8,
    /* Triple DES in counter mode. */
    VIRTIO_CRYPTO_CIPHER_3DES_CTR = 9,
    /* KASUMI in F8 mode. */
    VIRTIO_CRYPTO_CIPHER_KASUMI_F8 = 10,
    /* SNOW 3G as UEA2. */
    VIRTIO_CRYPTO_CIPHER_SNOW3G_UEA2 = 11,
    /* AES in F8 mode. */
    VIRTIO_CRYPTO_CIPHER_AES_F8 = 12,
    /* AES in XTS mode. */
    VIRTIO_CRYPTO_CIPHER_AES_XTS = 13,
    /* ZUC as EEA3. */
    VIRTIO_CRYPTO_CIPHER_ZUC_EEA3 = 14,
};

/* Which way a session of a cipher works. */
enum virtio_crypto_direction {
    /* It encrypts. */
    VIRTIO_CRYPTO_OP_ENCRYPT = 1,
    /* It decrypts. */
    VIRTIO_CRYPTO_OP_DECRYPT = 2,
};

/* Hashes; the number is also the bit in hash_algo. */
enum virtio_crypto_hash {
    /* No hash. */
    VIRTIO_CRYPTO_NO_HASH = 0,
    /* MD5. */
    VIRTIO_CRYPTO_HASH_MD5 = 1,
    /* SHA-1. */
    VIRTIO_CRYPTO_HASH_SHA1 = 2,
    /* SHA-224. */
    VIRTIO_CRYPTO_HASH_SHA_224 = 3,
    /* SHA-256. */
    VIRTIO_CRYPTO_HASH_SHA_256 = 4,
    /* SHA-384. */
    VIRTIO_CRYPTO_HASH_SHA_384 = 5,
    /* SHA-512. */
    VIRTIO_CRYPTO_HASH_SHA_512 = 6,
    /* SHA3-224. */
    VIRTIO_CRYPTO_HASH_SHA3_224 = 7,
    /* SHA3-256. */
    VIRTIO_CRYPTO_HASH_SHA3_256 = 8,
    /* SHA3-384. */
    VIRTIO_CRYPTO_HASH_SHA3_384 = 9,
    /* SHA3-512. */
    VIRTIO_CRYPTO_HASH_SHA3_512 = 10,
    /* SHAKE128. */
    VIRTIO_CRYPTO_HASH_SHA3_SHAKE128 = 11,
    /* SHAKE256. */
    VIRTIO_CRYPTO_HASH_SHA3_SHAKE256 = 12,
};

/* Message authentication codes; the number is also the bit in mac_algo_l and mac_algo_h. */
enum virtio_crypto_mac {
    /* No authentication code. */
    VIRTIO_CRYPTO_NO_MAC = 0,
    /* HMAC with MD5. */
    VIRTIO_CRYPTO_MAC_HMAC_MD5 = 1,
    /* HMAC with SHA-1. */
    VIRTIO_CRYPTO_MAC_HMAC_SHA1 = 2,
    /* HMAC with SHA-224. */
    VIRTIO_CRYPTO_MAC_HMAC_SHA_224 = 3,
    /* HMAC with SHA-256. */
    VIRTIO_CRYPTO_MAC_HMAC_SHA_256 = 4,
    /* HMAC with SHA-384. */
    VIRTIO_CRYPTO_MAC_HMAC_SHA_384 = 5,
    /* HMAC with SHA-512. */
    VIRTIO_CRYPTO_MAC_HMAC_SHA_512 = 6,
    /* CMAC with triple DES. */
    VIRTIO_CRYPTO_MAC_CMAC_3DES = 25,
    /* CMAC with AES. */
    VIRTIO_CRYPTO_MAC_CMAC_AES = 26,
    /* KASUMI in F9 mode. */
    VIRTIO_CRYPTO_MAC_KASUMI_F9 = 27,
    /* SNOW 3G as UIA2. */
    VIRTIO_CRYPTO_MAC_SNOW3G_UIA2 = 28,
    /* GMAC with AES. */
    VIRTIO_CRYPTO_MAC_GMAC_AES = 41,
    /* GMAC with Twofish. */
    VIRTIO_CRYPTO_MAC_GMAC_TWOFISH = 42,
    /* CBC-MAC with AES. */
    VIRTIO_CRYPTO_MAC_CBCMAC_AES = 49,
    /* CBC-MAC with KASUMI F9. */
    VIRTIO_CRYPTO_MAC_CBCMAC_KASUMI_F9 = 50,
    /* XCBC-MAC with AES. */
    VIRTIO_CRYPTO_MAC_XCBC_AES = 53,
    /* ZUC as EIA3; not in the Linux header. */
    VIRTIO_CRYPTO_MAC_ZUC_EIA3 = 54,
};

/* Ciphers that authenticate; the number is also the bit in aead_algo. */
enum virtio_crypto_aead {
    /* No such cipher. */
    VIRTIO_CRYPTO_NO_AEAD = 0,
    /* Galois/counter mode. */
    VIRTIO_CRYPTO_AEAD_GCM = 1,
    /* Counter mode with CBC-MAC. */
    VIRTIO_CRYPTO_AEAD_CCM = 2,
    /* ChaCha20 with Poly1305. */
    VIRTIO_CRYPTO_AEAD_CHACHA20_POLY1305 = 3,
};

/* Asymmetric ciphers as Linux numbers them, also the bits in akcipher_algo; the standard has no DSA and numbers ECDSA 2. */
enum virtio_crypto_akcipher {
    /* No asymmetric cipher. */
    VIRTIO_CRYPTO_NO_AKCIPHER = 0,
    /* RSA. */
    VIRTIO_CRYPTO_AKCIPHER_RSA = 1,
    /* DSA; the standard means ECDSA by this number. */
    VIRTIO_CRYPTO_AKCIPHER_DSA = 2,
    /* ECDSA; 2 in the standard. */
    VIRTIO_CRYPTO_AKCIPHER_ECDSA = 3,
};

/* Which key of a pair a session of an asymmetric cipher has. */
enum virtio_crypto_key_type {
    /* The public key. */
    VIRTIO_CRYPTO_AKCIPHER_KEY_TYPE_PUBLIC = 1,
    /* The private key. */
    VIRTIO_CRYPTO_AKCIPHER_KEY_TYPE_PRIVATE = 2,
};

/* How RSA messages are padded. */
enum virtio_crypto_rsa_padding {
    /* Zeros in front; not for signatures. */
    VIRTIO_CRYPTO_RSA_RAW_PADDING = 0,
    /* PKCS #1 version 1.5. */
    VIRTIO_CRYPTO_RSA_PKCS1_PADDING = 1,
};

/* The hash in PKCS */
enum virtio_crypto_rsa_hash {
    /* No hash. */
    VIRTIO_CRYPTO_RSA_NO_HASH = 0,
    /* MD2. */
    VIRTIO_CRYPTO_RSA_MD2 = 1,
    /* MD3. */
    VIRTIO_CRYPTO_RSA_MD3 = 2,
    /* MD4. */
    VIRTIO_CRYPTO_RSA_MD4 = 3,
    /* MD5. */
    VIRTIO_CRYPTO_RSA_MD5 = 4,
    /* SHA-1. */
    VIRTIO_CRYPTO_RSA_SHA1 = 5,
    /* SHA-256. */
    VIRTIO_CRYPTO_RSA_SHA256 = 6,
    /* SHA-384. */
    VIRTIO_CRYPTO_RSA_SHA384 = 7,
    /* SHA-512. */
    VIRTIO_CRYPTO_RSA_SHA512 = 8,
    /* SHA-224. */
    VIRTIO_CRYPTO_RSA_SHA224 = 9,
};

/* Elliptic curves. */
enum virtio_crypto_curve {
    /* No curve. */
    VIRTIO_CRYPTO_CURVE_UNKNOWN = 0,
    /* NIST P-192. */
    VIRTIO_CRYPTO_CURVE_NIST_P192 = 1,
    /* NIST P-224. */
    VIRTIO_CRYPTO_CURVE_NIST_P224 = 2,
    /* NIST P-256. */
    VIRTIO_CRYPTO_CURVE_NIST_P256 = 3,
    /* NIST P-384. */
    VIRTIO_CRYPTO_CURVE_NIST_P384 = 4,
    /* NIST P-521. */
    VIRTIO_CRYPTO_CURVE_NIST_P521 = 5,
};

/* What a chain of cipher and hash does first. */
enum virtio_crypto_chain_order {
    /* The hash, then the cipher. */
    VIRTIO_CRYPTO_SYM_ALG_CHAIN_ORDER_HASH_THEN_CIPHER = 1,
    /* The cipher, then the hash. */
    VIRTIO_CRYPTO_SYM_ALG_CHAIN_ORDER_CIPHER_THEN_HASH = 2,
};

/* What kind of hash a chain has. */
enum virtio_crypto_hash_mode {
    /* A plain hash. */
    VIRTIO_CRYPTO_SYM_HASH_MODE_PLAIN = 1,
    /* A message authentication code. */
    VIRTIO_CRYPTO_SYM_HASH_MODE_AUTH = 2,
    /* A nested hash. */
    VIRTIO_CRYPTO_SYM_HASH_MODE_NESTED = 3,
};

/* What a symmetric session or request does. */
enum virtio_crypto_sym_operation {
    /* Nothing. */
    VIRTIO_CRYPTO_SYM_OP_NONE = 0,
    /* A cipher alone. */
    VIRTIO_CRYPTO_SYM_OP_CIPHER = 1,
    /* A cipher and a hash in a chain. */
    VIRTIO_CRYPTO_SYM_OP_ALGORITHM_CHAINING = 2,
};

/* How a request went; in the answer to the creation of a session these are 32 bits. */
enum virtio_crypto_status {
    /* Success. */
    VIRTIO_CRYPTO_OK = 0,
    /* Any other failure. */
    VIRTIO_CRYPTO_ERR = 1,
    /* Authentication failed in AEAD decryption. */
    VIRTIO_CRYPTO_BADMSG = 2,
    /* The operation or algorithm is not supported. */
    VIRTIO_CRYPTO_NOTSUPP = 3,
    /* There is no such session. */
    VIRTIO_CRYPTO_INVSESS = 4,
    /* No session id is free. */
    VIRTIO_CRYPTO_NOSPC = 5,
    /* A signature was not valid. */
    VIRTIO_CRYPTO_KEY_REJECTED = 6,
};

/* The state of the accelerator. */
/* The device takes requests. */
#define VIRTIO_CRYPTO_S_HW_READY (1u << 0)

/* Feature bits of the crypto device. The numbers are those of the bits. */
/* Requests have the layout of revision 1, without padding. */
#define VIRTIO_CRYPTO_F_REVISION_1 0
/* Cipher requests need no session. */
#define VIRTIO_CRYPTO_F_CIPHER_STATELESS_MODE 1
/* Hash requests need no session. */
#define VIRTIO_CRYPTO_F_HASH_STATELESS_MODE 2
/* MAC requests need no session. */
#define VIRTIO_CRYPTO_F_MAC_STATELESS_MODE 3
/* AEAD requests need no session. */
#define VIRTIO_CRYPTO_F_AEAD_STATELESS_MODE 4
/* Asymmetric cipher requests need no session. */
#define VIRTIO_CRYPTO_F_AKCIPHER_STATELESS_MODE 5

/* Device ids. */
/* A cryptographic accelerator. */
#define VIRTIO_ID_CRYPTO 20

/* Device-independent feature bits, and the two that vhost itself takes from the same space. The numbers are those of the bits. */
/* The device interrupts when it runs out of available descriptors, whatever the suppression says. Deprecated: legacy devices only. */
#define VIRTIO_F_NOTIFY_ON_EMPTY 24
/* Writes to guest memory are logged for migration; between front-end and back-end only, switched while the device runs. */
#define VHOST_F_LOG_ALL 26
/* The device accepts any arrangement of descriptors. Deprecated: legacy devices only. */
#define VIRTIO_F_ANY_LAYOUT 27
/* Descriptors may point to tables of descriptors. */
#define VIRTIO_RING_F_INDIRECT_DESC 28
/* Notifications are suppressed by the used_event and avail_event indices. */
#define VIRTIO_RING_F_EVENT_IDX 29
/* The back-end has protocol features. Offered by vhost-user only; without it all rings start enabled. */
#define VHOST_USER_F_PROTOCOL_FEATURES 30
/* The device follows virtio 1.0 or newer: little-endian, no legacy interface. */
#define VIRTIO_F_VERSION_1 32
/* Addresses are subject to the platform's IOMMU; ring addresses are then I/O virtual addresses. Also known as IOMMU_PLATFORM. */
#define VIRTIO_F_ACCESS_PLATFORM 33
/* Queues use the packed layout. */
#define VIRTIO_F_RING_PACKED 34
/* Buffers are used in the order in which they were made available. */
#define VIRTIO_F_IN_ORDER 35
/* Memory is ordered as for a real device of the platform. */
#define VIRTIO_F_ORDER_PLATFORM 36
/* The device supports Single Root I/O Virtualization. */
#define VIRTIO_F_SR_IOV 37
/* Kicks carry the available index. */
#define VIRTIO_F_NOTIFICATION_DATA 38
/* Kicks carry an identifier that the device chose. */
#define VIRTIO_F_NOTIF_CONFIG_DATA 39
/* Queues can be reset one by one. */
#define VIRTIO_F_RING_RESET 40
/* The device has administration queues. */
#define VIRTIO_F_ADMIN_VQ 41

/* The virtio file system device, which carries FUSE messages. */
/* Length of the tag, padded with zeros. Unit: bytes. */
#define VIRTIO_FS_TAG_SIZE 36
/* Identifier of the shared memory region into which files are mapped (the DAX window). */
#define VIRTIO_FS_SHMCAP_ID_CACHE 0

/* Feature bits of the file system device. The numbers are those of the bits. */
/* There is a notification queue, and the device sends FUSE notifications. */
#define VIRTIO_FS_F_NOTIFICATION 0

/* Device ids. */
/* A file system, served as a FUSE daemon would. */
#define VIRTIO_ID_FS 26

/* What a request asks for. */
enum virtio_gpio_request_type {
    /* Read the names of all lines. Also known as GET_LINE_NAMES. */
    VIRTIO_GPIO_MSG_GET_NAMES = 1,
    /* Read the direction of a line. */
    VIRTIO_GPIO_MSG_GET_DIRECTION = 2,
    /* Set the direction of a line. */
    VIRTIO_GPIO_MSG_SET_DIRECTION = 3,
    /* Read the level of a line. */
    VIRTIO_GPIO_MSG_GET_VALUE = 4,
    /* Set the level of a line. */
    VIRTIO_GPIO_MSG_SET_VALUE = 5,
    /* Say when a line interrupts; only with IRQ. Also known as SET_IRQ_TYPE. */
    VIRTIO_GPIO_MSG_IRQ_TYPE = 6,
};

/* How a request went. */
enum virtio_gpio_status {
    /* Success. */
    VIRTIO_GPIO_STATUS_OK = 0,
    /* The request failed. */
    VIRTIO_GPIO_STATUS_ERR = 1,
};

/* Direction of a line. */
enum virtio_gpio_direction {
    /* The line is not in use. */
    VIRTIO_GPIO_DIRECTION_NONE = 0,
    /* The guest drives the line. */
    VIRTIO_GPIO_DIRECTION_OUT = 1,
    /* The guest reads the line. */
    VIRTIO_GPIO_DIRECTION_IN = 2,
};

/* When a line interrupts. */
enum virtio_gpio_irq_trigger {
    /* Never. */
    VIRTIO_GPIO_IRQ_TYPE_NONE = 0,
    /* When it goes high. */
    VIRTIO_GPIO_IRQ_TYPE_EDGE_RISING = 1,
    /* When it goes low. */
    VIRTIO_GPIO_IRQ_TYPE_EDGE_FALLING = 2,
    /* When it changes. */
    VIRTIO_GPIO_IRQ_TYPE_EDGE_BOTH = 3,
    /* While it is high. */
    VIRTIO_GPIO_IRQ_TYPE_LEVEL_HIGH = 4,
    /* While it is low. */
    VIRTIO_GPIO_IRQ_TYPE_LEVEL_LOW = 8,
};

/* Why a pair of buffers of the event queue comes back. */
enum virtio_gpio_irq_status {
    /* No interrupt: the line does not interrupt any more. */
    VIRTIO_GPIO_IRQ_STATUS_INVALID = 0,
    /* The line interrupted. */
    VIRTIO_GPIO_IRQ_STATUS_VALID = 1,
};

/* Feature bits of the GPIO device. The numbers are those of the bits. */
/* Lines can interrupt. */
#define VIRTIO_GPIO_F_IRQ 0

/* Device ids. */
/* Lines that are read, driven and watched. */
#define VIRTIO_ID_GPIO 41

/* The virtio GPU device. */
/* Most screens of a device. */
#define VIRTIO_GPU_MAX_SCANOUTS 16
/* The bits of context_init that hold a capability set. */
#define VIRTIO_GPU_CONTEXT_INIT_CAPSET_ID_MASK 255
/* The bits of map_info that hold the caching. */
#define VIRTIO_GPU_MAP_CACHE_MASK 15

/* What a message is, a request of the driver or a response of the device. */
enum virtio_gpu_ctrl_type {
    /* No message. */
    VIRTIO_GPU_UNDEFINED = 0,
    /* Tell the screens. */
    VIRTIO_GPU_CMD_GET_DISPLAY_INFO = 256,
    /* Create a 2D resource. */
    VIRTIO_GPU_CMD_RESOURCE_CREATE_2D = 257,
    /* Destroy a resource. */
    VIRTIO_GPU_CMD_RESOURCE_UNREF = 258,
    /* Show a resource on a screen. */
    VIRTIO_GPU_CMD_SET_SCANOUT = 259,
    /* Bring a changed rectangle to the screens that show it. */
    VIRTIO_GPU_CMD_RESOURCE_FLUSH = 260,
    /* Copy a rectangle from guest memory to a 2D resource. */
    VIRTIO_GPU_CMD_TRANSFER_TO_HOST_2D = 261,
    /* Give a resource guest memory. */
    VIRTIO_GPU_CMD_RESOURCE_ATTACH_BACKING = 262,
    /* Take the guest memory of a resource away. */
    VIRTIO_GPU_CMD_RESOURCE_DETACH_BACKING = 263,
    /* Describe a capability set. */
    VIRTIO_GPU_CMD_GET_CAPSET_INFO = 264,
    /* Read a capability set. */
    VIRTIO_GPU_CMD_GET_CAPSET = 265,
    /* Read the EDID of a screen; only with EDID. */
    VIRTIO_GPU_CMD_GET_EDID = 266,
    /* Give a resource a UUID; only with RESOURCE_UUID. */
    VIRTIO_GPU_CMD_RESOURCE_ASSIGN_UUID = 267,
    /* Create a blob resource; only with RESOURCE_BLOB. */
    VIRTIO_GPU_CMD_RESOURCE_CREATE_BLOB = 268,
    /* Show a blob on a screen; only with RESOURCE_BLOB. */
    VIRTIO_GPU_CMD_SET_SCANOUT_BLOB = 269,
    /* Create a 3D context. */
    VIRTIO_GPU_CMD_CTX_CREATE = 512,
    /* Destroy a 3D context. */
    VIRTIO_GPU_CMD_CTX_DESTROY = 513,
    /* Make a resource known to a context. */
    VIRTIO_GPU_CMD_CTX_ATTACH_RESOURCE = 514,
    /* Make a context forget a resource. */
    VIRTIO_GPU_CMD_CTX_DETACH_RESOURCE = 515,
    /* Create a 3D resource. */
    VIRTIO_GPU_CMD_RESOURCE_CREATE_3D = 516,
    /* Copy a box from guest memory to a 3D resource. */
    VIRTIO_GPU_CMD_TRANSFER_TO_HOST_3D = 517,
    /* Copy a box from a 3D resource to guest memory. */
    VIRTIO_GPU_CMD_TRANSFER_FROM_HOST_3D = 518,
    /* Run rendering commands. */
    VIRTIO_GPU_CMD_SUBMIT_3D = 519,
    /* Map a blob into the shared memory region; only with RESOURCE_BLOB. */
    VIRTIO_GPU_CMD_RESOURCE_MAP_BLOB = 520,
    /* Unmap a blob; only with RESOURCE_BLOB. */
    VIRTIO_GPU_CMD_RESOURCE_UNMAP_BLOB = 521,
    /* Set the image and position of the cursor. */
    VIRTIO_GPU_CMD_UPDATE_CURSOR = 768,
    /* Set the position of the cursor. */
    VIRTIO_GPU_CMD_MOVE_CURSOR = 769,
    /* Success, and nothing to tell. */
    VIRTIO_GPU_RESP_OK_NODATA = 4352,
    /* Success, with the screens. */
    VIRTIO_GPU_RESP_OK_DISPLAY_INFO = 4353,
    /* Success, with the description of a capability set. */
    VIRTIO_GPU_RESP_OK_CAPSET_INFO = 4354,
    /* Success, with a capability set. */
    VIRTIO_GPU_RESP_OK_CAPSET = 4355,
    /* Success, with an EDID. */
    VIRTIO_GPU_RESP_OK_EDID = 4356,
    /* Success, with a UUID. */
    VIRTIO_GPU_RESP_OK_RESOURCE_UUID = 4357,
    /* Success, with how the blob is mapped. */
    VIRTIO_GPU_RESP_OK_MAP_INFO = 4358,
    /* Some failure. */
    VIRTIO_GPU_RESP_ERR_UNSPEC = 4608,
    /* The host has too little memory. */
    VIRTIO_GPU_RESP_ERR_OUT_OF_MEMORY = 4609,
    /* There is no such screen. */
    VIRTIO_GPU_RESP_ERR_INVALID_SCANOUT_ID = 4610,
    /* There is no such resource, or it exists already. */
    VIRTIO_GPU_RESP_ERR_INVALID_RESOURCE_ID = 4611,
    /* There is no such context, or it exists already. */
    VIRTIO_GPU_RESP_ERR_INVALID_CONTEXT_ID = 4612,
    /* A parameter is wrong. */
    VIRTIO_GPU_RESP_ERR_INVALID_PARAMETER = 4613,
};

/* Shared memory regions of the device. */
enum virtio_gpu_shm_id {
    /* No region. */
    VIRTIO_GPU_SHM_ID_UNDEFINED = 0,
    /* The region into which blobs are mapped. */
    VIRTIO_GPU_SHM_ID_HOST_VISIBLE = 1,
};

/* Pixel formats; channels in the order of their bytes in memory, 8 bits each. */
enum virtio_gpu_formats {
    /* Blue, green, red, alpha. */
    VIRTIO_GPU_FORMAT_B8G8R8A8_UNORM = 1,
    /* Blue, green, red, unused. */
    VIRTIO_GPU_FORMAT_B8G8R8X8_UNORM = 2,
    /* Alpha, red, green, blue. */
    VIRTIO_GPU_FORMAT_A8R8G8B8_UNORM = 3,
    /* Unused, red, green, blue. */
    VIRTIO_GPU_FORMAT_X8R8G8B8_UNORM = 4,
    /* Red, green, blue, alpha. */
    VIRTIO_GPU_FORMAT_R8G8B8A8_UNORM = 67,
    /* Unused, blue, green, red. */
    VIRTIO_GPU_FORMAT_X8B8G8R8_UNORM = 68,
    /* Alpha, blue, green, red. */
    VIRTIO_GPU_FORMAT_A8B8G8R8_UNORM = 121,
    /* Red, green, blue, unused. */
    VIRTIO_GPU_FORMAT_R8G8B8X8_UNORM = 134,
};

/* Capability sets, which tell what a context renders with. */
enum virtio_gpu_capset {
    /* OpenGL by virgl, first version. */
    VIRTIO_GPU_CAPSET_VIRGL = 1,
    /* OpenGL by virgl, second version. */
    VIRTIO_GPU_CAPSET_VIRGL2 = 2,
    /* Vulkan by gfxstream. */
    VIRTIO_GPU_CAPSET_GFXSTREAM_VULKAN = 3,
    /* Vulkan by Venus. */
    VIRTIO_GPU_CAPSET_VENUS = 4,
    /* Wayland and other protocols of the host. */
    VIRTIO_GPU_CAPSET_CROSS_DOMAIN = 5,
    /* The kernel interface of the host's graphics driver. */
    VIRTIO_GPU_CAPSET_DRM = 6,
};

/* Where the memory of a blob is; 0 is invalid. */
enum virtio_gpu_blob_mem {
    /* In the guest. */
    VIRTIO_GPU_BLOB_MEM_GUEST = 1,
    /* In the host, allocated by a 3D context. */
    VIRTIO_GPU_BLOB_MEM_HOST3D = 2,
    /* In the host, with guest memory behind it. */
    VIRTIO_GPU_BLOB_MEM_HOST3D_GUEST = 3,
};

/* How the guest has to cache a mapped blob. */
enum virtio_gpu_map_cache {
    /* Not told. */
    VIRTIO_GPU_MAP_CACHE_NONE = 0,
    /* Cached. */
    VIRTIO_GPU_MAP_CACHE_CACHED = 1,
    /* Uncached. */
    VIRTIO_GPU_MAP_CACHE_UNCACHED = 2,
    /* Write-combining. */
    VIRTIO_GPU_MAP_CACHE_WC = 3,
};

/* Flags of a request or response. */
/* The device answers only when the request is done; fence_id names the fence. */
#define VIRTIO_GPU_FLAG_FENCE (1u << 0)
/* ring_idx names the timeline of the fence; only with CONTEXT_INIT. */
#define VIRTIO_GPU_FLAG_INFO_RING_IDX (1u << 1)

/* Flags of a 3D resource. */
/* The first row is the top one. */
#define VIRTIO_GPU_RESOURCE_FLAG_Y_0_TOP (1u << 0)

/* Events that are pending. */
/* The screens have changed; the driver asks with GET_DISPLAY_INFO. */
#define VIRTIO_GPU_EVENT_DISPLAY (1u << 0)

/* What a blob will be used for. */
/* It can be mapped. */
#define VIRTIO_GPU_BLOB_FLAG_USE_MAPPABLE (1u << 0)
/* It can be shared. */
#define VIRTIO_GPU_BLOB_FLAG_USE_SHAREABLE (1u << 1)
/* It can be shared with other devices. */
#define VIRTIO_GPU_BLOB_FLAG_USE_CROSS_DEVICE (1u << 2)

/* Feature bits of the GPU device. The numbers are those of the bits. */
/* 3D contexts and resources are supported. */
#define VIRTIO_GPU_F_VIRGL 0
/* GET_EDID is understood. */
#define VIRTIO_GPU_F_EDID 1
/* Resources can be given a UUID, by which other devices know them. */
#define VIRTIO_GPU_F_RESOURCE_UUID 2
/* Blob resources are supported. */
#define VIRTIO_GPU_F_RESOURCE_BLOB 3
/* Contexts can be of several kinds and have several timelines. */
#define VIRTIO_GPU_F_CONTEXT_INIT 4
/* Blobs must be aligned as blob_alignment says. */
#define VIRTIO_GPU_F_BLOB_ALIGNMENT 5

/* Device ids. */
/* A graphics adapter with screens, and with 3D when the host renders for it. */
#define VIRTIO_ID_GPU 16

/* The last byte of a transfer, written by the device. */
enum virtio_i2c_status {
    /* Success. */
    VIRTIO_I2C_MSG_OK = 0,
    /* The transfer failed. */
    VIRTIO_I2C_MSG_ERR = 1,
};

/* Flags of a transfer. */
/* The next transfer belongs to the same group and fails when this one does. */
#define VIRTIO_I2C_FLAGS_FAIL_NEXT (1u << 0)
/* A read; a write otherwise. */
#define VIRTIO_I2C_FLAGS_M_RD (1u << 1)

/* Feature bits of the I2C adapter device. The numbers are those of the bits. */
/* Transfers may be without data, and M_RD tells their direction; both sides must have it. */
#define VIRTIO_I2C_F_ZERO_LENGTH_REQUEST 0

/* Device ids. */
/* An I2C adapter. */
#define VIRTIO_ID_I2C_ADAPTER 34

/* What the driver wants to read from the configuration space. */
enum virtio_input_config_select {
    /* Nothing. */
    VIRTIO_INPUT_CFG_UNSET = 0,
    /* Name of the device, a string. */
    VIRTIO_INPUT_CFG_ID_NAME = 1,
    /* Serial number of the device, a string. */
    VIRTIO_INPUT_CFG_ID_SERIAL = 2,
    /* Numbers of the device. */
    VIRTIO_INPUT_CFG_ID_DEVIDS = 3,
    /* Bitmap of the device's properties. */
    VIRTIO_INPUT_CFG_PROP_BITS = 16,
    /* Bitmap of the codes of the event type in subsel. */
    VIRTIO_INPUT_CFG_EV_BITS = 17,
    /* Range of the absolute axis in subsel. */
    VIRTIO_INPUT_CFG_ABS_INFO = 18,
};

/* Device ids. */
/* A keyboard, mouse, tablet or the like, described as Linux's evdev does. */
#define VIRTIO_ID_INPUT 18

/* The virtio IOMMU device. */
/* All flags of a MAP request. */
#define VIRTIO_IOMMU_MAP_F_MASK 7
/* The bits of a property's type that tell the type; the others are reserved. */
#define VIRTIO_IOMMU_PROBE_T_MASK 4095

/* What a request asks for. */
enum virtio_iommu_request_type {
    /* Put an endpoint into a domain. */
    VIRTIO_IOMMU_T_ATTACH = 1,
    /* Take an endpoint out of a domain. */
    VIRTIO_IOMMU_T_DETACH = 2,
    /* Map addresses in a domain. */
    VIRTIO_IOMMU_T_MAP = 3,
    /* Remove mappings of a domain. */
    VIRTIO_IOMMU_T_UNMAP = 4,
    /* Tell the properties of an endpoint. */
    VIRTIO_IOMMU_T_PROBE = 5,
};

/* How a request went. */
enum virtio_iommu_status {
    /* Success. */
    VIRTIO_IOMMU_S_OK = 0,
    /* The communication failed. */
    VIRTIO_IOMMU_S_IOERR = 1,
    /* The request is not supported. */
    VIRTIO_IOMMU_S_UNSUPP = 2,
    /* The device failed. */
    VIRTIO_IOMMU_S_DEVERR = 3,
    /* A parameter is invalid. */
    VIRTIO_IOMMU_S_INVAL = 4,
    /* A parameter is out of range. */
    VIRTIO_IOMMU_S_RANGE = 5,
    /* There is no such endpoint or domain. */
    VIRTIO_IOMMU_S_NOENT = 6,
    /* An address is bad. */
    VIRTIO_IOMMU_S_FAULT = 7,
    /* Resources ran out. */
    VIRTIO_IOMMU_S_NOMEM = 8,
};

/* Type of a property, in the lower 12 bits; the driver ignores properties whose upper 4 bits are not zero. */
enum virtio_iommu_probe_type {
    /* The end of the list. */
    VIRTIO_IOMMU_PROBE_T_NONE = 0,
    /* A range of reserved virtual addresses. */
    VIRTIO_IOMMU_PROBE_T_RESV_MEM = 1,
};

/* What reserved addresses are for. */
enum virtio_iommu_reserved_memory_type {
    /* The device keeps them for itself. */
    VIRTIO_IOMMU_RESV_MEM_T_RESERVED = 0,
    /* Writes to them are message signalled interrupts. */
    VIRTIO_IOMMU_RESV_MEM_T_MSI = 1,
};

/* Why an access failed. */
enum virtio_iommu_fault_reason {
    /* An error in the device, or one without a reason of its own. */
    VIRTIO_IOMMU_FAULT_R_UNKNOWN = 0,
    /* The endpoint has no domain. */
    VIRTIO_IOMMU_FAULT_R_DOMAIN = 1,
    /* The address is not mapped, or not for this kind of access. */
    VIRTIO_IOMMU_FAULT_R_MAPPING = 2,
};

/* Flags of an ATTACH request. */
/* The domain is not translated; only with BYPASS_CONFIG. */
#define VIRTIO_IOMMU_ATTACH_F_BYPASS (1u << 0)

/* Flags of a MAP request. */
/* Endpoints may read. */
#define VIRTIO_IOMMU_MAP_F_READ (1u << 0)
/* Endpoints may write. */
#define VIRTIO_IOMMU_MAP_F_WRITE (1u << 1)
/* The memory is that of a device; only with MMIO. */
#define VIRTIO_IOMMU_MAP_F_MMIO (1u << 2)

/* Flags of a fault. */
/* It was a read. */
#define VIRTIO_IOMMU_FAULT_F_READ (1u << 0)
/* It was a write. */
#define VIRTIO_IOMMU_FAULT_F_WRITE (1u << 1)
/* It was an instruction fetch. */
#define VIRTIO_IOMMU_FAULT_F_EXEC (1u << 2)
/* The address is told. */
#define VIRTIO_IOMMU_FAULT_F_ADDRESS (1u << 8)

/* Feature bits of the IOMMU device. The numbers are those of the bits. */
/* input_range bounds virtual addresses. */
#define VIRTIO_IOMMU_F_INPUT_RANGE 0
/* domain_range bounds the numbers of domains. */
#define VIRTIO_IOMMU_F_DOMAIN_RANGE 1
/* MAP and UNMAP are understood. */
#define VIRTIO_IOMMU_F_MAP_UNMAP 2
/* Endpoints without a domain reach memory untranslated. Deprecated: BYPASS_CONFIG takes its place. */
#define VIRTIO_IOMMU_F_BYPASS 3
/* PROBE is understood. */
#define VIRTIO_IOMMU_F_PROBE 4
/* Mappings may have the flag MMIO. */
#define VIRTIO_IOMMU_F_MMIO 5
/* The field bypass, and the flag BYPASS of ATTACH, say what is left untranslated. */
#define VIRTIO_IOMMU_F_BYPASS_CONFIG 6

/* Device ids. */
/* An IOMMU that translates the addresses of other devices. */
#define VIRTIO_ID_IOMMU 23

/* What a request asks for. */
enum virtio_mem_request_type {
    /* Plug blocks. */
    VIRTIO_MEM_REQ_PLUG = 0,
    /* Unplug blocks. */
    VIRTIO_MEM_REQ_UNPLUG = 1,
    /* Unplug all blocks; the usable region may shrink. */
    VIRTIO_MEM_REQ_UNPLUG_ALL = 2,
    /* Tell whether blocks are plugged. */
    VIRTIO_MEM_REQ_STATE = 3,
};

/* How a request went. */
enum virtio_mem_response_type {
    /* Done. */
    VIRTIO_MEM_RESP_ACK = 0,
    /* Refused, such as plugging more than is requested. */
    VIRTIO_MEM_RESP_NACK = 1,
    /* Not possible now; the driver may try again. */
    VIRTIO_MEM_RESP_BUSY = 2,
    /* The request is wrong, such as by its address or by the state of the blocks. */
    VIRTIO_MEM_RESP_ERROR = 3,
};

/* State of a range of blocks. */
enum virtio_mem_block_state {
    /* All are plugged. */
    VIRTIO_MEM_STATE_PLUGGED = 0,
    /* None is plugged. */
    VIRTIO_MEM_STATE_UNPLUGGED = 1,
    /* Some are plugged. */
    VIRTIO_MEM_STATE_MIXED = 2,
};

/* Feature bits of the memory device. The numbers are those of the bits. */
/* node_id is told, an ACPI proximity domain. */
#define VIRTIO_MEM_F_ACPI_PXM 0
/* The driver must not touch unplugged memory, not even read it. */
#define VIRTIO_MEM_F_UNPLUGGED_INACCESSIBLE 1
/* Plugged memory survives suspending, so the guest may suspend. */
#define VIRTIO_MEM_F_PERSISTENT_SUSPEND 2

/* Device ids. */
/* A region of guest memory whose blocks are plugged and unplugged one by one. */
#define VIRTIO_ID_MEM 24

/* The byte with which the device answers a command. */
enum virtio_net_ctrl_ack {
    /* The command was carried out. */
    VIRTIO_NET_OK = 0,
    /* The command failed. */
    VIRTIO_NET_ERR = 1,
};

/* Classes of commands. */
enum virtio_net_ctrl_class {
    /* Which packets are received. */
    VIRTIO_NET_CTRL_RX = 0,
    /* MAC addresses. */
    VIRTIO_NET_CTRL_MAC = 1,
    /* VLANs. */
    VIRTIO_NET_CTRL_VLAN = 2,
    /* Announcements to the network. */
    VIRTIO_NET_CTRL_ANNOUNCE = 3,
    /* Queues and hashes. */
    VIRTIO_NET_CTRL_MQ = 4,
    /* Offloads of the driver. */
    VIRTIO_NET_CTRL_GUEST_OFFLOADS = 5,
    /* Coalescing of notifications. */
    VIRTIO_NET_CTRL_NOTF_COAL = 6,
    /* Statistics. */
    VIRTIO_NET_CTRL_STATS = 8,
};

/* Commands of class RX; a byte follows that switches on (1) or off (0). From ALLUNI on they need CTRL_RX_EXTRA. */
enum virtio_net_ctrl_rx_command {
    /* Receive everything. */
    VIRTIO_NET_CTRL_RX_PROMISC = 0,
    /* Receive all multicast packets. */
    VIRTIO_NET_CTRL_RX_ALLMULTI = 1,
    /* Receive all unicast packets. */
    VIRTIO_NET_CTRL_RX_ALLUNI = 2,
    /* Receive no multicast packets. */
    VIRTIO_NET_CTRL_RX_NOMULTI = 3,
    /* Receive no unicast packets. */
    VIRTIO_NET_CTRL_RX_NOUNI = 4,
    /* Receive no broadcast packets. */
    VIRTIO_NET_CTRL_RX_NOBCAST = 5,
};

/* Commands of class MAC. */
enum virtio_net_ctrl_mac_command {
    /* Set the filter: a table of unicast addresses and one of multicast addresses follow. */
    VIRTIO_NET_CTRL_MAC_TABLE_SET = 0,
    /* Set the MAC address: 6 bytes follow. */
    VIRTIO_NET_CTRL_MAC_ADDR_SET = 1,
};

/* Commands of class VLAN; a 16-bit VLAN id follows. */
enum virtio_net_ctrl_vlan_command {
    /* Receive a VLAN. */
    VIRTIO_NET_CTRL_VLAN_ADD = 0,
    /* Do not receive a VLAN any more. */
    VIRTIO_NET_CTRL_VLAN_DEL = 1,
};

/* Commands of class ANNOUNCE. */
enum virtio_net_ctrl_announce_command {
    /* The driver saw the request, so that the device clears it. */
    VIRTIO_NET_CTRL_ANNOUNCE_ACK = 0,
};

/* Commands of class MQ. */
enum virtio_net_ctrl_mq_command {
    /* Set the number of queue pairs. */
    VIRTIO_NET_CTRL_MQ_VQ_PAIRS_SET = 0,
    /* Set how packets are spread by their hash. */
    VIRTIO_NET_CTRL_MQ_RSS_CONFIG = 1,
    /* Set which hashes are reported. */
    VIRTIO_NET_CTRL_MQ_HASH_CONFIG = 2,
};

/* Commands of class GUEST_OFFLOADS. */
enum virtio_net_ctrl_guest_offloads_command {
    /* Set the offloads: a 64-bit mask follows. */
    VIRTIO_NET_CTRL_GUEST_OFFLOADS_SET = 0,
};

/* Commands of class NOTF_COAL. */
enum virtio_net_ctrl_notf_coal_command {
    /* Set the parameters of all transmit queues. */
    VIRTIO_NET_CTRL_NOTF_COAL_TX_SET = 0,
    /* Set the parameters of all receive queues. */
    VIRTIO_NET_CTRL_NOTF_COAL_RX_SET = 1,
    /* Set the parameters of one queue. */
    VIRTIO_NET_CTRL_NOTF_COAL_VQ_SET = 2,
    /* Read the parameters of one queue. */
    VIRTIO_NET_CTRL_NOTF_COAL_VQ_GET = 3,
};

/* Commands of class STATS. */
enum virtio_net_ctrl_stats_command {
    /* Which statistics there are. */
    VIRTIO_NET_CTRL_STATS_QUERY = 0,
    /* Read statistics. */
    VIRTIO_NET_CTRL_STATS_GET = 1,
};

/* Which statistics follow the head of a reply. */
enum virtio_net_stats_reply {
    /* Of a receive queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_RX_BASIC = 0,
    /* Of the checksums of a receive queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_RX_CSUM = 1,
    /* Of the coalescing of a receive queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_RX_GSO = 2,
    /* Of the speed limit of a receive queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_RX_SPEED = 3,
    /* Of a transmit queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_TX_BASIC = 16,
    /* Of the checksums of a transmit queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_TX_CSUM = 17,
    /* Of the segmentation of a transmit queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_TX_GSO = 18,
    /* Of the speed limit of a transmit queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_TX_SPEED = 19,
    /* Of the control queue. */
    VIRTIO_NET_STATS_TYPE_REPLY_CVQ = 32,
};

/* Kinds of statistics. */
/* Of a receive queue. */
#define VIRTIO_NET_STATS_TYPE_RX_BASIC (1ull << 0)
/* Of the checksums of a receive queue. */
#define VIRTIO_NET_STATS_TYPE_RX_CSUM (1ull << 1)
/* Of the coalescing of a receive queue. */
#define VIRTIO_NET_STATS_TYPE_RX_GSO (1ull << 2)
/* Of the speed limit of a receive queue. */
#define VIRTIO_NET_STATS_TYPE_RX_SPEED (1ull << 3)
/* Of a transmit queue. */
#define VIRTIO_NET_STATS_TYPE_TX_BASIC (1ull << 16)
/* Of the checksums of a transmit queue. */
#define VIRTIO_NET_STATS_TYPE_TX_CSUM (1ull << 17)
/* Of the segmentation of a transmit queue. */
#define VIRTIO_NET_STATS_TYPE_TX_GSO (1ull << 18)
/* Of the speed limit of a transmit queue. */
#define VIRTIO_NET_STATS_TYPE_TX_SPEED (1ull << 19)
/* Of the control queue. */
#define VIRTIO_NET_STATS_TYPE_CVQ (1ull << 32)

/* The virtio network device. */
/* Fewest queue pairs that can be asked for. Unit: queue pairs. */
#define VIRTIO_NET_CTRL_MQ_VQ_PAIRS_MIN 1
/* Most queue pairs that can be asked for. Unit: queue pairs. */
#define VIRTIO_NET_CTRL_MQ_VQ_PAIRS_MAX 32768
/* Smallest MTU that a device may tell: the least that IPv4 needs. Unit: bytes. */
#define VIRTIO_NET_MIN_MTU 68
/* Both UDP tunnel bits of gso_type. */
#define VIRTIO_NET_HDR_GSO_UDP_TUNNEL 96
/* Most addresses of a MAC filter table accepted here; the standard names no bound. Unit: addresses. */
#define VIRTIO_NET_MAX_FILTER_ADDRESSES 4096
/* Most entries of an indirection table: the greatest power of two that rss_max_indirection_table_length can express. Unit: entries. */
#define VIRTIO_NET_MAX_INDIRECTION_ENTRIES 32768
/* Most bytes of a hash key, since its length is a byte. Unit: bytes. */
#define VIRTIO_NET_MAX_HASH_KEY_SIZE 255

/* How a packet is to be segmented, in the low bits of gso_type. */
enum virtio_net_gso_type {
    /* Not at all. */
    VIRTIO_NET_HDR_GSO_NONE = 0,
    /* TCP over IPv4. */
    VIRTIO_NET_HDR_GSO_TCPV4 = 1,
    /* UDP, by IP fragments. */
    VIRTIO_NET_HDR_GSO_UDP = 3,
    /* TCP over IPv6. */
    VIRTIO_NET_HDR_GSO_TCPV6 = 4,
    /* UDP, by datagrams. */
    VIRTIO_NET_HDR_GSO_UDP_L4 = 5,
};

/* What the reported hash was calculated of. */
enum virtio_net_hash_report {
    /* There is no hash. */
    VIRTIO_NET_HASH_REPORT_NONE = 0,
    /* IPv4. */
    VIRTIO_NET_HASH_REPORT_IPv4 = 1,
    /* TCP over IPv4. */
    VIRTIO_NET_HASH_REPORT_TCPv4 = 2,
    /* UDP over IPv4. */
    VIRTIO_NET_HASH_REPORT_UDPv4 = 3,
    /* IPv6. */
    VIRTIO_NET_HASH_REPORT_IPv6 = 4,
    /* TCP over IPv6. */
    VIRTIO_NET_HASH_REPORT_TCPv6 = 5,
    /* UDP over IPv6. */
    VIRTIO_NET_HASH_REPORT_UDPv6 = 6,
    /* IPv6 with extension headers. */
    VIRTIO_NET_HASH_REPORT_IPv6_EX = 7,
    /* TCP over IPv6 with extension headers. */
    VIRTIO_NET_HASH_REPORT_TCPv6_EX = 8,
    /* UDP over IPv6 with extension headers. */
    VIRTIO_NET_HASH_REPORT_UDPv6_EX = 9,
};

/* State of the device. */
/* The link is up. */
#define VIRTIO_NET_S_LINK_UP (1u << 0)
/* The driver is asked to announce itself to the network. */
#define VIRTIO_NET_S_ANNOUNCE (1u << 1)

/* Flags of a packet. */
/* The checksum is partial; csum_start and csum_offset say how to complete it. */
#define VIRTIO_NET_HDR_F_NEEDS_CSUM (1u << 0)
/* The device found the checksum right. */
#define VIRTIO_NET_HDR_F_DATA_VALID (1u << 1)
/* csum_start and csum_offset count coalesced segments and duplicate acknowledgements. */
#define VIRTIO_NET_HDR_F_RSC_INFO (1u << 2)
/* The outer UDP checksum is partial as well. */
#define VIRTIO_NET_HDR_F_UDP_TUNNEL_CSUM (1u << 3)

/* Bits that stand beside the kind of segmentation in gso_type. */
/* Inside a UDP tunnel over IPv4. */
#define VIRTIO_NET_HDR_GSO_UDP_TUNNEL_IPV4 (1u << 5)
/* Inside a UDP tunnel over IPv6. */
#define VIRTIO_NET_HDR_GSO_UDP_TUNNEL_IPV6 (1u << 6)
/* TCP with ECN. */
#define VIRTIO_NET_HDR_GSO_ECN (1u << 7)

/* Packets of which a hash is calculated. */
/* IPv4. */
#define VIRTIO_NET_RSS_HASH_TYPE_IPv4 (1u << 0)
/* TCP over IPv4. */
#define VIRTIO_NET_RSS_HASH_TYPE_TCPv4 (1u << 1)
/* UDP over IPv4. */
#define VIRTIO_NET_RSS_HASH_TYPE_UDPv4 (1u << 2)
/* IPv6. */
#define VIRTIO_NET_RSS_HASH_TYPE_IPv6 (1u << 3)
/* TCP over IPv6. */
#define VIRTIO_NET_RSS_HASH_TYPE_TCPv6 (1u << 4)
/* UDP over IPv6. */
#define VIRTIO_NET_RSS_HASH_TYPE_UDPv6 (1u << 5)
/* IPv6 with extension headers. */
#define VIRTIO_NET_RSS_HASH_TYPE_IP_EX (1u << 6)
/* TCP over IPv6 with extension headers. */
#define VIRTIO_NET_RSS_HASH_TYPE_TCP_EX (1u << 7)
/* UDP over IPv6 with extension headers. */
#define VIRTIO_NET_RSS_HASH_TYPE_UDP_EX (1u << 8)

/* Feature bits of the network device; HOST means that the device takes something over, GUEST that the driver does. The numbers are those of the bits. */
/* The device completes partial checksums. */
#define VIRTIO_NET_F_CSUM 0
/* The driver takes packets with partial checksums. */
#define VIRTIO_NET_F_GUEST_CSUM 1
/* The driver can switch its offloads with a command. */
#define VIRTIO_NET_F_CTRL_GUEST_OFFLOADS 2
/* The largest MTU is told. */
#define VIRTIO_NET_F_MTU 3
/* The MAC address is told. */
#define VIRTIO_NET_F_MAC 5
/* The device takes packets to be segmented, of whatever kind. Deprecated: legacy devices only. */
#define VIRTIO_NET_F_GSO 6
/* The driver takes unsegmented TCP over IPv4. */
#define VIRTIO_NET_F_GUEST_TSO4 7
/* The driver takes unsegmented TCP over IPv6. */
#define VIRTIO_NET_F_GUEST_TSO6 8
/* The driver takes unsegmented TCP with ECN; needs GUEST_TSO4 or GUEST_TSO6. */
#define VIRTIO_NET_F_GUEST_ECN 9
/* The driver takes unfragmented UDP. */
#define VIRTIO_NET_F_GUEST_UFO 10
/* The device segments TCP over IPv4. */
#define VIRTIO_NET_F_HOST_TSO4 11
/* The device segments TCP over IPv6. */
#define VIRTIO_NET_F_HOST_TSO6 12
/* The device segments TCP with ECN; needs HOST_TSO4 or HOST_TSO6. */
#define VIRTIO_NET_F_HOST_ECN 13
/* The device fragments UDP. */
#define VIRTIO_NET_F_HOST_UFO 14
/* A received packet may span several buffers. */
#define VIRTIO_NET_F_MRG_RXBUF 15
/* The state of the link is told. */
#define VIRTIO_NET_F_STATUS 16
/* There is a control queue. */
#define VIRTIO_NET_F_CTRL_VQ 17
/* Commands choose which packets are received. */
#define VIRTIO_NET_F_CTRL_RX 18
/* Commands choose which VLANs are received. */
#define VIRTIO_NET_F_CTRL_VLAN 19
/* There are further commands about received packets; of use with CTRL_VQ only. */
#define VIRTIO_NET_F_CTRL_RX_EXTRA 20
/* The driver announces itself to the network when asked to. */
#define VIRTIO_NET_F_GUEST_ANNOUNCE 21
/* There are several queue pairs, and the device chooses among them. */
#define VIRTIO_NET_F_MQ 22
/* A command sets the MAC address. */
#define VIRTIO_NET_F_CTRL_MAC_ADDR 23
/* The device coalesces TCP over IPv4; it served a certification of Windows drivers and is not to be offered. Deprecated: legacy devices only. */
#define VIRTIO_NET_F_GUEST_RSC4 41
/* The device coalesces TCP over IPv6; it served a certification of Windows drivers and is not to be offered. Deprecated: legacy devices only. */
#define VIRTIO_NET_F_GUEST_RSC6 42
/* Commands read statistics. */
#define VIRTIO_NET_F_DEVICE_STATS 50
/* Inner headers of tunnelled packets can be hashed; needs RSS or HASH_REPORT. */
#define VIRTIO_NET_F_HASH_TUNNEL 51
/* Notifications can be coalesced queue by queue. */
#define VIRTIO_NET_F_VQ_NOTF_COAL 52
/* Notifications can be coalesced. */
#define VIRTIO_NET_F_NOTF_COAL 53
/* The driver takes unsegmented UDP over IPv4. */
#define VIRTIO_NET_F_GUEST_USO4 54
/* The driver takes unsegmented UDP over IPv6. */
#define VIRTIO_NET_F_GUEST_USO6 55
/* The device segments UDP. */
#define VIRTIO_NET_F_HOST_USO 56
/* Received packets carry their hash; of use with CTRL_VQ only. */
#define VIRTIO_NET_F_HASH_REPORT 57
/* The driver gives exact header lengths. */
#define VIRTIO_NET_F_GUEST_HDRLEN 59
/* Received packets are spread over the queues by their hash. */
#define VIRTIO_NET_F_RSS 60
/* The device tells how much it coalesced; needs HOST_TSO4 or HOST_TSO6. */
#define VIRTIO_NET_F_RSC_EXT 61
/* The device may stand by for another one with the same MAC address. */
#define VIRTIO_NET_F_STANDBY 62
/* Speed and duplex mode are told. */
#define VIRTIO_NET_F_SPEED_DUPLEX 63
/* There may be several RSS configurations. */
#define VIRTIO_NET_F_RSS_CONTEXT 64
/* The driver takes unsegmented packets inside a UDP tunnel. */
#define VIRTIO_NET_F_GUEST_UDP_TUNNEL_GSO 65
/* The driver takes such packets with a partial checksum of the outer header. */
#define VIRTIO_NET_F_GUEST_UDP_TUNNEL_GSO_CSUM 66
/* The device segments packets inside a UDP tunnel. */
#define VIRTIO_NET_F_HOST_UDP_TUNNEL_GSO 67
/* The device completes the checksum of the outer header of such packets. */
#define VIRTIO_NET_F_HOST_UDP_TUNNEL_GSO_CSUM 68
/* The driver tells where the outer network header starts. */
#define VIRTIO_NET_F_OUT_NET_HEADER 69
/* The device can take over IPsec. */
#define VIRTIO_NET_F_IPSEC 70

/* Bits of the 64-bit mask of GUEST_OFFLOADS_SET; those of features below 64 have the number of the feature. The numbers are those of the bits. */
/* GUEST_CSUM. */
#define VIRTIO_NET_F_GUEST_CSUM 1
/* GUEST_TSO4. */
#define VIRTIO_NET_F_GUEST_TSO4 7
/* GUEST_TSO6. */
#define VIRTIO_NET_F_GUEST_TSO6 8
/* GUEST_ECN. */
#define VIRTIO_NET_F_GUEST_ECN 9
/* GUEST_UFO. */
#define VIRTIO_NET_F_GUEST_UFO 10
/* GUEST_UDP_TUNNEL_GSO, whose own bit is beyond the mask. */
#define VIRTIO_NET_F_GUEST_UDP_TUNNEL_GSO_MAPPED 46
/* GUEST_UDP_TUNNEL_GSO_CSUM, whose own bit is beyond the mask. */
#define VIRTIO_NET_F_GUEST_UDP_TUNNEL_GSO_CSUM_MAPPED 47
/* GUEST_USO4. */
#define VIRTIO_NET_F_GUEST_USO4 54
/* GUEST_USO6. */
#define VIRTIO_NET_F_GUEST_USO6 55

/* Device ids. */
/* A network interface. */
#define VIRTIO_ID_NET 1

/* The packed virtqueue, a descriptor ring that both sides write and two event areas. */
/* Largest size of a packed virtqueue; sizes need not be powers of two. Unit: descriptors. */
#define MAX_PACKED_RING_SIZE 32768
/* Alignment of the descriptor ring. Unit: bytes. */
#define PACKED_DESCRIPTOR_RING_ALIGNMENT 16
/* Alignment of the driver's and of the device's event area. Unit: bytes. */
#define PACKED_EVENT_ALIGNMENT 4

/* Which notifications the writer of an event area wants; the two low bits, 3 is reserved, and the other bits are zero. */
enum packed_event_flags {
    /* All. */
    VRING_PACKED_EVENT_FLAG_ENABLE = 0,
    /* None. */
    VRING_PACKED_EVENT_FLAG_DISABLE = 1,
    /* One for the descriptor that the offset and wrap counter name; only with EVENT_IDX. */
    VRING_PACKED_EVENT_FLAG_DESC = 2,
};

/* Flags of a descriptor. It is available when AVAIL equals the driver's wrap counter and USED does not, and used when both equal the device's. */
/* The chain goes on with the next descriptor of the ring; reserved in used descriptors. */
#define VRING_DESC_F_NEXT (1u << 0)
/* The device writes the buffer; in a used descriptor, the device has written and length is valid. */
#define VRING_DESC_F_WRITE (1u << 1)
/* The buffer holds a table of descriptors. */
#define VRING_DESC_F_INDIRECT (1u << 2)
/* The driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_AVAIL. */
#define VIRTQ_DESC_F_AVAIL (1u << 7)
/* The inverse of the driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_USED. */
#define VIRTQ_DESC_F_USED (1u << 15)

/* Names a position of the descriptor ring; valid with DESC only. An integer of 16 bits. */
/* Index of the descriptor. Also known as DESC_EVENT_OFF. */
#define PACKED_EVENT_OFFSET_WRAP_OFFSET_MASK 0x7fffu
/* Its lowest bit. */
#define PACKED_EVENT_OFFSET_WRAP_OFFSET_SHIFT 0
/* Wrap counter of that round of the ring. Also known as DESC_EVENT_WRAP. */
#define PACKED_EVENT_OFFSET_WRAP_WRAP (1u << 15)

/* The virtio persistent memory device. */
/* Identifier of the shared memory region that holds the memory with SHMEM_REGION. */
#define VIRTIO_PMEM_SHMEM_REGION_ID 0

/* What a request asks for. */
enum virtio_pmem_request_type {
    /* Make all finished writes persistent. */
    VIRTIO_PMEM_REQ_TYPE_FLUSH = 0,
};

/* Feature bits of the persistent memory device. The numbers are those of the bits. */
/* The memory is a shared memory region, and the configuration space does not tell its place. */
#define VIRTIO_PMEM_F_SHMEM_REGION 0

/* Device ids. */
/* Persistent memory with a request to flush it. */
#define VIRTIO_ID_PMEM 27

/* Device ids. */
/* A source of random bytes, without features of its own and without a configuration space. Also known as ENTROPY. */
#define VIRTIO_ID_RNG 4

/* What a request asks for. */
enum virtio_rtc_request_type {
    /* Read a clock. */
    VIRTIO_RTC_REQ_READ = 1,
    /* Read a clock and a hardware counter at the same moment. */
    VIRTIO_RTC_REQ_READ_CROSS = 2,
    /* Tell how many clocks there are. */
    VIRTIO_RTC_REQ_CFG = 4096,
    /* Tell what a clock is and can do. */
    VIRTIO_RTC_REQ_CLOCK_CAP = 4097,
    /* Tell whether a clock can be read together with a counter. */
    VIRTIO_RTC_REQ_CROSS_CAP = 4098,
    /* Tell when the alarm of a clock is set to go off. */
    VIRTIO_RTC_REQ_READ_ALARM = 4099,
    /* Set the alarm of a clock. */
    VIRTIO_RTC_REQ_SET_ALARM = 4100,
    /* Switch the alarm of a clock on or off. */
    VIRTIO_RTC_REQ_SET_ALARM_ENABLED = 4101,
};

/* What the device notifies of. */
enum virtio_rtc_notification_type {
    /* An alarm has gone off. */
    VIRTIO_RTC_NOTIF_ALARM = 8192,
};

/* How a request went. */
enum virtio_rtc_status {
    /* Success. */
    VIRTIO_RTC_S_OK = 0,
    /* The request is not supported. */
    VIRTIO_RTC_S_EOPNOTSUPP = 2,
    /* There is no such clock. */
    VIRTIO_RTC_S_ENODEV = 3,
    /* A parameter is wrong. */
    VIRTIO_RTC_S_EINVAL = 4,
    /* The device could not do it. */
    VIRTIO_RTC_S_EIO = 5,
};

/* Hardware counters of the driver's processor. */
enum virtio_rtc_counter {
    /* The virtual counter of Arm. */
    VIRTIO_RTC_COUNTER_ARM_VCT = 0,
    /* The time stamp counter of x86. */
    VIRTIO_RTC_COUNTER_X86_TSC = 1,
    /* No counter. */
    VIRTIO_RTC_COUNTER_INVALID = 255,
};

/* What a clock counts. */
enum virtio_rtc_clock_type {
    /* UTC, which jumps at leap seconds. */
    VIRTIO_RTC_CLOCK_UTC = 0,
    /* International atomic time. */
    VIRTIO_RTC_CLOCK_TAI = 1,
    /* Time since some start; it never jumps. */
    VIRTIO_RTC_CLOCK_MONOTONIC = 2,
    /* UTC with leap seconds smeared. */
    VIRTIO_RTC_CLOCK_UTC_SMEARED = 3,
    /* UTC that may or may not be smeared. */
    VIRTIO_RTC_CLOCK_UTC_MAYBE_SMEARED = 4,
};

/* How leap seconds are smeared. */
enum virtio_rtc_smear {
    /* Not told. */
    VIRTIO_RTC_SMEAR_UNSPECIFIED = 0,
    /* Linearly from noon to noon around the leap second. */
    VIRTIO_RTC_SMEAR_NOON_LINEAR = 1,
    /* As UTC-SLS does, over the last 1000 seconds of the day. */
    VIRTIO_RTC_SMEAR_UTC_SLS = 2,
};

/* What a clock can do. */
/* The clock has an alarm; only with ALARM. */
#define VIRTIO_RTC_FLAG_ALARM_CAP (1u << 0)

/* What a clock can do together with a hardware counter. */
/* The two can be read at the same moment. */
#define VIRTIO_RTC_FLAG_CROSS_CAP (1u << 0)

/* State of an alarm. */
/* The alarm is on. */
#define VIRTIO_RTC_FLAG_ALARM_ENABLED (1u << 0)

/* Feature bits of the RTC device. The numbers are those of the bits. */
/* There is an alarm queue, and clocks may have an alarm. */
#define VIRTIO_RTC_F_ALARM 0

/* Device ids. */
/* One or more clocks of the host, with alarms. It has no configuration space. */
#define VIRTIO_ID_CLOCK 17

/* The virtio SCMI device. */
/* Most queues. Unit: queues. */
#define VIRTIO_SCMI_VQ_MAX_CNT 2

/* Indices of the queues. */
enum virtio_scmi_queue {
    /* The command queue. */
    VIRTIO_SCMI_VQ_TX = 0,
    /* The event queue. */
    VIRTIO_SCMI_VQ_RX = 1,
};

/* Feature bits of the SCMI device. The numbers are those of the bits. */
/* The device has notifications or delayed responses, and the event queue exists. */
#define VIRTIO_SCMI_F_P2A_CHANNELS 0
/* The device has statistics in shared memory. */
#define VIRTIO_SCMI_F_SHARED_MEMORY 1

/* Device ids. */
/* A transport of Arm's System Control and Management Interface. */
#define VIRTIO_ID_SCMI 32

/* The virtio SCSI host device. */
/* Size of a command descriptor block after a reset. Unit: bytes. Also known as CDB_SIZE. */
#define VIRTIO_SCSI_CDB_DEFAULT_SIZE 32
/* Size of the sense data after a reset. Unit: bytes. Also known as SENSE_SIZE. */
#define VIRTIO_SCSI_SENSE_DEFAULT_SIZE 96

/* How the transport of a command or of task management went. */
enum virtio_scsi_response {
    /* Completed; for a command the SCSI status says how. Also known as FUNCTION_COMPLETE. */
    VIRTIO_SCSI_S_OK = 0,
    /* The command needs more data than the buffers have. */
    VIRTIO_SCSI_S_OVERRUN = 1,
    /* Task management aborted the command. */
    VIRTIO_SCSI_S_ABORTED = 2,
    /* There is no such target. */
    VIRTIO_SCSI_S_BAD_TARGET = 3,
    /* A reset of bus or device ended the command. */
    VIRTIO_SCSI_S_RESET = 4,
    /* Failed; another try on the same path may succeed. */
    VIRTIO_SCSI_S_BUSY = 5,
    /* The connection between host and target failed. */
    VIRTIO_SCSI_S_TRANSPORT_FAILURE = 6,
    /* The target failed; other paths are no use. */
    VIRTIO_SCSI_S_TARGET_FAILURE = 7,
    /* The nexus failed; other paths may work. */
    VIRTIO_SCSI_S_NEXUS_FAILURE = 8,
    /* Any other failure. */
    VIRTIO_SCSI_S_FAILURE = 9,
    /* Task management succeeded. */
    VIRTIO_SCSI_S_FUNCTION_SUCCEEDED = 10,
    /* Task management was refused. */
    VIRTIO_SCSI_S_FUNCTION_REJECTED = 11,
    /* There is no such logical unit. */
    VIRTIO_SCSI_S_INCORRECT_LUN = 12,
};

/* In which order commands are executed. */
enum virtio_scsi_task_attribute {
    /* In any order. */
    VIRTIO_SCSI_S_SIMPLE = 0,
    /* In the order of arrival. */
    VIRTIO_SCSI_S_ORDERED = 1,
    /* Before all others. */
    VIRTIO_SCSI_S_HEAD = 2,
    /* While an auto contingent allegiance is in force. */
    VIRTIO_SCSI_S_ACA = 3,
};

/* What a request on the control queue asks for. */
enum virtio_scsi_control_type {
    /* A task management function. */
    VIRTIO_SCSI_T_TMF = 0,
    /* Which asynchronous notifications a unit can send. */
    VIRTIO_SCSI_T_AN_QUERY = 1,
    /* Asynchronous notifications of a unit. */
    VIRTIO_SCSI_T_AN_SUBSCRIBE = 2,
};

/* Task management functions. */
enum virtio_scsi_task_management {
    /* Abort one command. */
    VIRTIO_SCSI_T_TMF_ABORT_TASK = 0,
    /* Abort the commands of this initiator. */
    VIRTIO_SCSI_T_TMF_ABORT_TASK_SET = 1,
    /* End an auto contingent allegiance. */
    VIRTIO_SCSI_T_TMF_CLEAR_ACA = 2,
    /* Abort the commands of all initiators. */
    VIRTIO_SCSI_T_TMF_CLEAR_TASK_SET = 3,
    /* Reset the nexus of initiator and target. */
    VIRTIO_SCSI_T_TMF_I_T_NEXUS_RESET = 4,
    /* Reset a logical unit. */
    VIRTIO_SCSI_T_TMF_LOGICAL_UNIT_RESET = 5,
    /* Whether a command is still there. */
    VIRTIO_SCSI_T_TMF_QUERY_TASK = 6,
    /* Whether any command is still there. */
    VIRTIO_SCSI_T_TMF_QUERY_TASK_SET = 7,
};

/* Kinds of events; EVENTS_MISSED may be added. */
enum virtio_scsi_event_type {
    /* Nothing happened, or events were missed. */
    VIRTIO_SCSI_T_NO_EVENT = 0,
    /* A unit or target was reset, came or went. */
    VIRTIO_SCSI_T_TRANSPORT_RESET = 1,
    /* A unit sent an asynchronous notification. */
    VIRTIO_SCSI_T_ASYNC_NOTIFY = 2,
    /* Parameters of a unit changed. */
    VIRTIO_SCSI_T_PARAM_CHANGE = 3,
};

/* Why there is a TRANSPORT_RESET event. */
enum virtio_scsi_reset_reason {
    /* The unit was reset and is still there. */
    VIRTIO_SCSI_EVT_RESET_HARD = 0,
    /* A unit or target has come. */
    VIRTIO_SCSI_EVT_RESET_RESCAN = 1,
    /* A unit or target has gone. */
    VIRTIO_SCSI_EVT_RESET_REMOVED = 2,
};

/* Flags that stand beside the kind of an event. */
/* Events were lost for want of buffers. */
#define VIRTIO_SCSI_T_EVENTS_MISSED (1u << 31)

/* Kinds of asynchronous notifications. */
/* The unit works differently. */
#define VIRTIO_SCSI_EVT_ASYNC_OPERATIONAL_CHANGE (1u << 1)
/* The power state changed. */
#define VIRTIO_SCSI_EVT_ASYNC_POWER_MGMT (1u << 2)
/* Something was asked for at the unit itself. */
#define VIRTIO_SCSI_EVT_ASYNC_EXTERNAL_REQUEST (1u << 3)
/* The medium changed. */
#define VIRTIO_SCSI_EVT_ASYNC_MEDIA_CHANGE (1u << 4)
/* Another host wants the unit. */
#define VIRTIO_SCSI_EVT_ASYNC_MULTI_HOST (1u << 5)
/* The unit is busy. */
#define VIRTIO_SCSI_EVT_ASYNC_DEVICE_BUSY (1u << 6)

/* Feature bits of the SCSI host device. The numbers are those of the bits. */
/* One command may carry data in both directions. */
#define VIRTIO_SCSI_F_INOUT 0
/* Units and targets that come and go are reported. */
#define VIRTIO_SCSI_F_HOTPLUG 1
/* Changed parameters of units are reported. */
#define VIRTIO_SCSI_F_CHANGE 2
/* Commands carry protection information. */
#define VIRTIO_SCSI_F_T10_PI 3

/* Device ids. */
/* A SCSI host with targets and logical units. */
#define VIRTIO_ID_SCSI 8

/* The virtio sound device. */
/* Number of queues. */
#define VIRTIO_SND_VQ_MAX 4
/* Most channels of a channel map. */
#define VIRTIO_SND_CHMAP_MAX_SIZE 18

/* The queues by index. */
enum virtio_snd_queue {
    /* Control requests. */
    VIRTIO_SND_VQ_CONTROL = 0,
    /* Events. */
    VIRTIO_SND_VQ_EVENT = 1,
    /* Sound to play. */
    VIRTIO_SND_VQ_TX = 2,
    /* Recorded sound. */
    VIRTIO_SND_VQ_RX = 3,
};

/* Which way sound flows. */
enum virtio_snd_direction {
    /* To the device, to be played. */
    VIRTIO_SND_D_OUTPUT = 0,
    /* From the device, recorded. */
    VIRTIO_SND_D_INPUT = 1,
};

/* What a message is, where R is a request, EVT an event and S the status of an answer. */
enum virtio_snd_code {
    /* Describe jacks. */
    VIRTIO_SND_R_JACK_INFO = 1,
    /* Give a jack another association and sequence; only with JACK_F_REMAP. */
    VIRTIO_SND_R_JACK_REMAP = 2,
    /* Describe streams. */
    VIRTIO_SND_R_PCM_INFO = 256,
    /* Set the parameters of a stream. */
    VIRTIO_SND_R_PCM_SET_PARAMS = 257,
    /* Make a stream ready to start. */
    VIRTIO_SND_R_PCM_PREPARE = 258,
    /* Give up the resources of a stream. */
    VIRTIO_SND_R_PCM_RELEASE = 259,
    /* Start a stream. */
    VIRTIO_SND_R_PCM_START = 260,
    /* Stop a stream. */
    VIRTIO_SND_R_PCM_STOP = 261,
    /* Describe channel maps. */
    VIRTIO_SND_R_CHMAP_INFO = 512,
    /* Describe controls; only with CTLS, as all of the following about controls. */
    VIRTIO_SND_R_CTL_INFO = 768,
    /* Tell the options of an enumerated control. */
    VIRTIO_SND_R_CTL_ENUM_ITEMS = 769,
    /* Read the value of a control. */
    VIRTIO_SND_R_CTL_READ = 770,
    /* Set the value of a control. */
    VIRTIO_SND_R_CTL_WRITE = 771,
    /* Read the metadata of a control. */
    VIRTIO_SND_R_CTL_TLV_READ = 772,
    /* Set the metadata of a control. */
    VIRTIO_SND_R_CTL_TLV_WRITE = 773,
    /* Run a command on the metadata of a control. */
    VIRTIO_SND_R_CTL_TLV_COMMAND = 774,
    /* Something was plugged into a jack. */
    VIRTIO_SND_EVT_JACK_CONNECTED = 4096,
    /* Something was pulled out of a jack. */
    VIRTIO_SND_EVT_JACK_DISCONNECTED = 4097,
    /* A stream has finished a period. */
    VIRTIO_SND_EVT_PCM_PERIOD_ELAPSED = 4352,
    /* A stream ran out of sound to play, or of room to record. */
    VIRTIO_SND_EVT_PCM_XRUN = 4353,
    /* A control has changed. */
    VIRTIO_SND_EVT_CTL_NOTIFY = 4608,
    /* Success. */
    VIRTIO_SND_S_OK = 32768,
    /* The request is malformed or a parameter is wrong. */
    VIRTIO_SND_S_BAD_MSG = 32769,
    /* The request or a parameter is not supported. */
    VIRTIO_SND_S_NOT_SUPP = 32770,
    /* The device failed. */
    VIRTIO_SND_S_IO_ERR = 32771,
};

/* Numbers of the bits that tell what a jack can do. */
enum virtio_snd_jack_feature {
    /* R_JACK_REMAP is supported. */
    VIRTIO_SND_JACK_F_REMAP = 0,
};

/* Numbers of the bits that tell what a stream can do. */
enum virtio_snd_pcm_feature {
    /* Sound can pass through memory that the host shares. */
    VIRTIO_SND_PCM_F_SHMEM_HOST = 0,
    /* Sound can pass through memory that the guest shares. */
    VIRTIO_SND_PCM_F_SHMEM_GUEST = 1,
    /* It can be polled instead of notifying of every buffer. */
    VIRTIO_SND_PCM_F_MSG_POLLING = 2,
    /* It can send an event for every period when memory is shared. */
    VIRTIO_SND_PCM_F_EVT_SHMEM_PERIODS = 3,
    /* It can send an event when it runs dry or over. */
    VIRTIO_SND_PCM_F_EVT_XRUNS = 4,
};

/* Sample formats; also numbers of bits where a set of them is told. */
enum virtio_snd_pcm_format {
    /* IMA ADPCM, 4 bits a sample. */
    VIRTIO_SND_PCM_FMT_IMA_ADPCM = 0,
    /* G.711 mu-law, 8 bits a sample. */
    VIRTIO_SND_PCM_FMT_MU_LAW = 1,
    /* G.711 A-law, 8 bits a sample. */
    VIRTIO_SND_PCM_FMT_A_LAW = 2,
    /* Signed 8 bits. */
    VIRTIO_SND_PCM_FMT_S8 = 3,
    /* Unsigned 8 bits. */
    VIRTIO_SND_PCM_FMT_U8 = 4,
    /* Signed 16 bits. */
    VIRTIO_SND_PCM_FMT_S16 = 5,
    /* Unsigned 16 bits. */
    VIRTIO_SND_PCM_FMT_U16 = 6,
    /* Signed 18 bits in 24. */
    VIRTIO_SND_PCM_FMT_S18_3 = 7,
    /* Unsigned 18 bits in 24. */
    VIRTIO_SND_PCM_FMT_U18_3 = 8,
    /* Signed 20 bits in 24. */
    VIRTIO_SND_PCM_FMT_S20_3 = 9,
    /* Unsigned 20 bits in 24. */
    VIRTIO_SND_PCM_FMT_U20_3 = 10,
    /* Signed 24 bits. */
    VIRTIO_SND_PCM_FMT_S24_3 = 11,
    /* Unsigned 24 bits. */
    VIRTIO_SND_PCM_FMT_U24_3 = 12,
    /* Signed 20 bits in 32. */
    VIRTIO_SND_PCM_FMT_S20 = 13,
    /* Unsigned 20 bits in 32. */
    VIRTIO_SND_PCM_FMT_U20 = 14,
    /* Signed 24 bits in 32. */
    VIRTIO_SND_PCM_FMT_S24 = 15,
    /* Unsigned 24 bits in 32. */
    VIRTIO_SND_PCM_FMT_U24 = 16,
    /* Signed 32 bits. */
    VIRTIO_SND_PCM_FMT_S32 = 17,
    /* Unsigned 32 bits. */
    VIRTIO_SND_PCM_FMT_U32 = 18,
    /* Floating point, 32 bits. */
    VIRTIO_SND_PCM_FMT_FLOAT = 19,
    /* Floating point, 64 bits. */
    VIRTIO_SND_PCM_FMT_FLOAT64 = 20,
    /* Direct Stream Digital, 8 bits a sample. */
    VIRTIO_SND_PCM_FMT_DSD_U8 = 21,
    /* Direct Stream Digital, 16 bits a sample. */
    VIRTIO_SND_PCM_FMT_DSD_U16 = 22,
    /* Direct Stream Digital, 32 bits a sample. */
    VIRTIO_SND_PCM_FMT_DSD_U32 = 23,
    /* IEC 958 subframes of 32 bits. */
    VIRTIO_SND_PCM_FMT_IEC958_SUBFRAME = 24,
};

/* Frames a second; also numbers of bits where a set of them is told. */
enum virtio_snd_pcm_rate {
    /* 5512 Hz. */
    VIRTIO_SND_PCM_RATE_5512 = 0,
    /* 8000 Hz. */
    VIRTIO_SND_PCM_RATE_8000 = 1,
    /* 11025 Hz. */
    VIRTIO_SND_PCM_RATE_11025 = 2,
    /* 16000 Hz. */
    VIRTIO_SND_PCM_RATE_16000 = 3,
    /* 22050 Hz. */
    VIRTIO_SND_PCM_RATE_22050 = 4,
    /* 32000 Hz. */
    VIRTIO_SND_PCM_RATE_32000 = 5,
    /* 44100 Hz. */
    VIRTIO_SND_PCM_RATE_44100 = 6,
    /* 48000 Hz. */
    VIRTIO_SND_PCM_RATE_48000 = 7,
    /* 64000 Hz. */
    VIRTIO_SND_PCM_RATE_64000 = 8,
    /* 88200 Hz. */
    VIRTIO_SND_PCM_RATE_88200 = 9,
    /* 96000 Hz. */
    VIRTIO_SND_PCM_RATE_96000 = 10,
    /* 176400 Hz. */
    VIRTIO_SND_PCM_RATE_176400 = 11,
    /* 192000 Hz. */
    VIRTIO_SND_PCM_RATE_192000 = 12,
    /* 384000 Hz. */
    VIRTIO_SND_PCM_RATE_384000 = 13,
};

/* Where a channel is heard. */
enum virtio_snd_chmap_position {
    /* Undefined. */
    VIRTIO_SND_CHMAP_NONE = 0,
    /* Silent. */
    VIRTIO_SND_CHMAP_NA = 1,
    /* The only channel. */
    VIRTIO_SND_CHMAP_MONO = 2,
    /* Front left. */
    VIRTIO_SND_CHMAP_FL = 3,
    /* Front right. */
    VIRTIO_SND_CHMAP_FR = 4,
    /* Rear left. */
    VIRTIO_SND_CHMAP_RL = 5,
    /* Rear right. */
    VIRTIO_SND_CHMAP_RR = 6,
    /* Front center. */
    VIRTIO_SND_CHMAP_FC = 7,
    /* Low frequencies. */
    VIRTIO_SND_CHMAP_LFE = 8,
    /* Side left. */
    VIRTIO_SND_CHMAP_SL = 9,
    /* Side right. */
    VIRTIO_SND_CHMAP_SR = 10,
    /* Rear center. */
    VIRTIO_SND_CHMAP_RC = 11,
    /* Front, left of center. */
    VIRTIO_SND_CHMAP_FLC = 12,
    /* Front, right of center. */
    VIRTIO_SND_CHMAP_FRC = 13,
    /* Rear, left of center. */
    VIRTIO_SND_CHMAP_RLC = 14,
    /* Rear, right of center. */
    VIRTIO_SND_CHMAP_RRC = 15,
    /* Front left, wide. */
    VIRTIO_SND_CHMAP_FLW = 16,
    /* Front right, wide. */
    VIRTIO_SND_CHMAP_FRW = 17,
    /* Front left, high. */
    VIRTIO_SND_CHMAP_FLH = 18,
    /* Front center, high. */
    VIRTIO_SND_CHMAP_FCH = 19,
    /* Front right, high. */
    VIRTIO_SND_CHMAP_FRH = 20,
    /* Top center. */
    VIRTIO_SND_CHMAP_TC = 21,
    /* Top front left. */
    VIRTIO_SND_CHMAP_TFL = 22,
    /* Top front right. */
    VIRTIO_SND_CHMAP_TFR = 23,
    /* Top front center. */
    VIRTIO_SND_CHMAP_TFC = 24,
    /* Top rear left. */
    VIRTIO_SND_CHMAP_TRL = 25,
    /* Top rear right. */
    VIRTIO_SND_CHMAP_TRR = 26,
    /* Top rear center. */
    VIRTIO_SND_CHMAP_TRC = 27,
    /* Top front, left of center. */
    VIRTIO_SND_CHMAP_TFLC = 28,
    /* Top front, right of center. */
    VIRTIO_SND_CHMAP_TFRC = 29,
    /* Top side left. */
    VIRTIO_SND_CHMAP_TSL = 30,
    /* Top side right. */
    VIRTIO_SND_CHMAP_TSR = 31,
    /* Low frequencies, left. */
    VIRTIO_SND_CHMAP_LLFE = 32,
    /* Low frequencies, right. */
    VIRTIO_SND_CHMAP_RLFE = 33,
    /* Bottom center. */
    VIRTIO_SND_CHMAP_BC = 34,
    /* Bottom, left of center. */
    VIRTIO_SND_CHMAP_BLC = 35,
    /* Bottom, right of center. */
    VIRTIO_SND_CHMAP_BRC = 36,
};

/* What a control is for. */
enum virtio_snd_ctl_role {
    /* Not told. */
    VIRTIO_SND_CTL_ROLE_UNDEFINED = 0,
    /* Volume. */
    VIRTIO_SND_CTL_ROLE_VOLUME = 1,
    /* Muting. */
    VIRTIO_SND_CTL_ROLE_MUTE = 2,
    /* Gain. */
    VIRTIO_SND_CTL_ROLE_GAIN = 3,
};

/* What the values of a control are. */
enum virtio_snd_ctl_type {
    /* 0 or 1, as 32-bit integers. */
    VIRTIO_SND_CTL_TYPE_BOOLEAN = 0,
    /* 32-bit integers. */
    VIRTIO_SND_CTL_TYPE_INTEGER = 1,
    /* 64-bit integers. */
    VIRTIO_SND_CTL_TYPE_INTEGER64 = 2,
    /* Indices of options. */
    VIRTIO_SND_CTL_TYPE_ENUMERATED = 3,
    /* Bytes. */
    VIRTIO_SND_CTL_TYPE_BYTES = 4,
    /* The status of an IEC 958 output. */
    VIRTIO_SND_CTL_TYPE_IEC958 = 5,
};

/* Numbers of the bits that tell what can be done with a control. */
enum virtio_snd_ctl_access {
    /* It can be read. */
    VIRTIO_SND_CTL_ACCESS_READ = 0,
    /* It can be set. */
    VIRTIO_SND_CTL_ACCESS_WRITE = 1,
    /* It may change without an event. */
    VIRTIO_SND_CTL_ACCESS_VOLATILE = 2,
    /* It has no effect at present. */
    VIRTIO_SND_CTL_ACCESS_INACTIVE = 3,
    /* Its metadata can be read. */
    VIRTIO_SND_CTL_ACCESS_TLV_READ = 4,
    /* Its metadata can be set. */
    VIRTIO_SND_CTL_ACCESS_TLV_WRITE = 5,
    /* Its metadata understands commands. */
    VIRTIO_SND_CTL_ACCESS_TLV_COMMAND = 6,
};

/* Numbers of the bits that tell what of a control has changed. */
enum virtio_snd_ctl_event_mask {
    /* Its value. */
    VIRTIO_SND_CTL_EVT_MASK_VALUE = 0,
    /* Its description. */
    VIRTIO_SND_CTL_EVT_MASK_INFO = 1,
    /* Its metadata. */
    VIRTIO_SND_CTL_EVT_MASK_TLV = 2,
};

/* Feature bits of the sound device. The numbers are those of the bits. */
/* There are control elements, such as volumes. */
#define VIRTIO_SND_F_CTLS 0

/* Device ids. */
/* A sound card with jacks, PCM streams, channel maps and controls. Also known as SND. */
#define VIRTIO_ID_SOUND 25

/* How a transfer went. */
enum virtio_spi_status {
    /* Success. */
    VIRTIO_SPI_TRANS_OK = 0,
    /* A parameter is wrong or beyond the device. */
    VIRTIO_SPI_PARAM_ERR = 1,
    /* The parameters are right, but the transfer failed. */
    VIRTIO_SPI_TRANS_ERR = 2,
};

/* Settings of a transfer. */
/* Clock phase 1. */
#define VIRTIO_SPI_CPHA (1u << 0)
/* Clock polarity 1: the clock idles high. */
#define VIRTIO_SPI_CPOL (1u << 1)
/* The chip select is active when high. */
#define VIRTIO_SPI_CS_HIGH (1u << 2)
/* The least significant bit of a word goes first. */
#define VIRTIO_SPI_MODE_LSB_FIRST (1u << 3)
/* What is sent comes back. */
#define VIRTIO_SPI_MODE_LOOP (1u << 4)

/* How many bits at a time can be transferred beside one. */
/* Two. */
#define VIRTIO_SPI_RX_TX_SUPPORT_DUAL (1u << 0)
/* Four. */
#define VIRTIO_SPI_RX_TX_SUPPORT_QUAD (1u << 1)
/* Eight. */
#define VIRTIO_SPI_RX_TX_SUPPORT_OCTAL (1u << 2)

/* Settings of which the device is capable; at least one clock phase and one polarity are. */
/* Clock phase 0. */
#define VIRTIO_SPI_MF_SUPPORT_CPHA_0 (1u << 0)
/* Clock phase 1. */
#define VIRTIO_SPI_MF_SUPPORT_CPHA_1 (1u << 1)
/* Clock polarity 0. */
#define VIRTIO_SPI_MF_SUPPORT_CPOL_0 (1u << 2)
/* Clock polarity 1. */
#define VIRTIO_SPI_MF_SUPPORT_CPOL_1 (1u << 3)
/* Chip selects that are active when high. */
#define VIRTIO_SPI_MF_SUPPORT_CS_HIGH (1u << 4)
/* Least significant bit first. */
#define VIRTIO_SPI_MF_SUPPORT_LSB_FIRST (1u << 5)
/* Loopback. */
#define VIRTIO_SPI_MF_SUPPORT_LOOPBACK (1u << 6)

/* Device ids. */
/* An SPI controller. */
#define VIRTIO_ID_SPI 45

/* The split virtqueue, three areas in guest memory. */
/* Largest size of a split virtqueue; sizes are powers of two. Unit: descriptors. */
#define MAX_SPLIT_RING_SIZE 32768
/* Alignment of the descriptor table. Unit: bytes. */
#define DESCRIPTOR_TABLE_ALIGNMENT 16
/* Alignment of the available ring. Unit: bytes. */
#define AVAILABLE_RING_ALIGNMENT 2
/* Alignment of the used ring. Unit: bytes. */
#define USED_RING_ALIGNMENT 4
/* Size of the used_event behind the available ring and of the avail_event behind the used ring. Unit: bytes. */
#define RING_EVENT_SIZE 2

/* Flags of a descriptor. */
/* The chain goes on with the descriptor named by next. */
#define VRING_DESC_F_NEXT (1u << 0)
/* The device writes the buffer; otherwise it reads it. */
#define VRING_DESC_F_WRITE (1u << 1)
/* The buffer holds a table of descriptors. */
#define VRING_DESC_F_INDIRECT (1u << 2)

/* Flags of the available ring, written by the driver. */
/* The driver does not want to be called (a hint; ignored with EVENT_IDX). */
#define VRING_AVAIL_F_NO_INTERRUPT (1u << 0)

/* Flags of the used ring, written by the device. */
/* The device does not want to be kicked (a hint; ignored with EVENT_IDX). */
#define VRING_USED_F_NO_NOTIFY (1u << 0)

/* The virtio socket device. */
/* Context id of the host. */
#define VIRTIO_VSOCK_HOST_CID 2

/* Kind of a socket. */
enum virtio_vsock_type {
    /* A stream of bytes. */
    VIRTIO_VSOCK_TYPE_STREAM = 1,
    /* A stream of messages. */
    VIRTIO_VSOCK_TYPE_SEQPACKET = 2,
};

/* What a packet is for. */
enum virtio_vsock_op {
    /* Nothing; never sent. */
    VIRTIO_VSOCK_OP_INVALID = 0,
    /* Ask for a connection. */
    VIRTIO_VSOCK_OP_REQUEST = 1,
    /* Accept a connection. */
    VIRTIO_VSOCK_OP_RESPONSE = 2,
    /* Refuse or end a connection. */
    VIRTIO_VSOCK_OP_RST = 3,
    /* Announce that no more is received or sent; the flags say which. */
    VIRTIO_VSOCK_OP_SHUTDOWN = 4,
    /* Carry data. */
    VIRTIO_VSOCK_OP_RW = 5,
    /* Tell the state of the receive buffer. */
    VIRTIO_VSOCK_OP_CREDIT_UPDATE = 6,
    /* Ask for a CREDIT_UPDATE. */
    VIRTIO_VSOCK_OP_CREDIT_REQUEST = 7,
};

/* What happened. */
enum virtio_vsock_event_id {
    /* Connections are lost, and guest_cid must be read again. */
    VIRTIO_VSOCK_EVENT_TRANSPORT_RESET = 0,
};

/* Flags of a SHUTDOWN packet; once sent they last. */
/* The sender will receive no more. Also known as F_RECEIVE. */
#define VIRTIO_VSOCK_SHUTDOWN_RCV (1u << 0)
/* The sender will send no more. Also known as F_SEND. */
#define VIRTIO_VSOCK_SHUTDOWN_SEND (1u << 1)

/* Flags of an RW packet of a seqpacket socket. */
/* The last packet of a message. */
#define VIRTIO_VSOCK_SEQ_EOM (1u << 0)
/* The last packet of a record. */
#define VIRTIO_VSOCK_SEQ_EOR (1u << 1)

/* Feature bits of the socket device. The numbers are those of the bits. */
/* Stream sockets work; implied when no feature bit is negotiated. */
#define VIRTIO_VSOCK_F_STREAM 0
/* Seqpacket sockets work. */
#define VIRTIO_VSOCK_F_SEQPACKET 1
/* SEQPACKET does not imply STREAM. */
#define VIRTIO_VSOCK_F_NO_IMPLIED_STREAM 2

/* Device ids. */
/* Sockets between guest and host. */
#define VIRTIO_ID_VSOCK 19

/* The configuration space of the 9P device. Integers are little-endian. */
struct virtio_9p_config {
    /* Length of the mount tag in bytes. */
    uint16_t tag_len;
    /* The mount tag, not terminated by a zero. At most 254. */
    uint8_t tag[];
};

/* The configuration space of the balloon device; little-endian with legacy drivers, too. Integers are little-endian. */
struct virtio_balloon_config {
    /* Pages of 4096 bytes that the device wants in the balloon. */
    uint32_t num_pages;
    /* Pages of 4096 bytes that are in the balloon; the driver writes it. */
    uint32_t actual;
    /* The round of hints that the device wants, or one of the reserved command ids. See enum virtio_balloon_cmd_id. */
    uint32_t free_page_hint_cmd_id;
    /* What the guest fills free pages with; the driver writes it. */
    uint32_t poison_val;
};

/* One statistic; a buffer of the stats queue holds an array of them. Legacy drivers use the guest's own byte order. Integers are little-endian. */
struct virtio_balloon_stat {
    /* What it counts. See enum virtio_balloon_stat_tag. */
    uint16_t tag;
    /* The count. */
    uint64_t val;
} __attribute__((packed));

/* A legacy disk geometry. Integers are little-endian. */
struct virtio_blk_geometry {
    /* Cylinders. */
    uint16_t cylinders;
    /* Heads. */
    uint8_t heads;
    /* Sectors a track. */
    uint8_t sectors;
};

/* How the disk is zoned. Integers are little-endian. */
struct virtio_blk_zoned_characteristics {
    /* Size of a zone in sectors. */
    uint32_t zone_sectors;
    /* Most open zones. */
    uint32_t max_open_zones;
    /* Most active zones. */
    uint32_t max_active_zones;
    /* Most sectors of a zone append. */
    uint32_t max_append_sectors;
    /* Granularity of writes in bytes. */
    uint32_t write_granularity;
    /* The zone model. See enum virtio_blk_zone_model. */
    uint8_t model;
    /* Padding. */
    uint8_t unused2[3];
};

/* The configuration space of the block device. Integers are little-endian. */
struct virtio_blk_config {
    /* Size of the disk in 512-byte sectors. */
    uint64_t capacity;
    /* Most bytes of a segment. */
    uint32_t size_max;
    /* Most segments of a request. */
    uint32_t seg_max;
    /* Legacy geometry. */
    struct virtio_blk_geometry geometry;
    /* Logical block size in bytes. */
    uint32_t blk_size;
    /* Logical blocks of a physical block, as a power of two. */
    uint8_t physical_block_exp;
    /* Offset of the first aligned logical block. */
    uint8_t alignment_offset;
    /* Smallest sensible I/O in logical blocks. */
    uint16_t min_io_size;
    /* Best I/O in logical blocks. */
    uint32_t opt_io_size;
    /* 1 write-back, 0 write-through; the driver may write it. */
    uint8_t wce;
    /* Padding. */
    uint8_t unused0[1];
    /* Number of request queues. */
    uint16_t num_queues;
    /* Most sectors of a discard segment. */
    uint32_t max_discard_sectors;
    /* Most segments of a discard. */
    uint32_t max_discard_seg;
    /* Alignment of discards in sectors. */
    uint32_t discard_sector_alignment;
    /* Most sectors of a write-zeroes segment. */
    uint32_t max_write_zeroes_sectors;
    /* Most segments of a write-zeroes. */
    uint32_t max_write_zeroes_seg;
    /* Whether write-zeroes may deallocate. */
    uint8_t write_zeroes_may_unmap;
    /* Padding. */
    uint8_t unused1[3];
    /* Most sectors of a secure erase segment. */
    uint32_t max_secure_erase_sectors;
    /* Most segments of a secure erase. */
    uint32_t max_secure_erase_seg;
    /* Alignment of secure erases in sectors. */
    uint32_t secure_erase_sector_alignment;
    /* How the disk is zoned. */
    struct virtio_blk_zoned_characteristics zoned;
};

/* The head of a request, read by the device; data follows, then a status byte. Integers are little-endian. */
struct virtio_blk_outhdr {
    /* What is asked. See enum virtio_blk_request_type. */
    uint32_t type;
    /* Priority with legacy drivers; reserved otherwise. */
    uint32_t ioprio;
    /* First sector; only reads and writes use it. */
    uint64_t sector;
};

/* One range of a discard, write-zeroes or secure erase request. Integers are little-endian. */
struct virtio_blk_discard_write_zeroes {
    /* First sector. */
    uint64_t sector;
    /* Number of sectors. */
    uint32_t num_sectors;
    /* Whether to deallocate. */
    uint32_t flags;
};

/* The tail of a request, written by the device. Integers are little-endian. */
struct virtio_blk_request_status {
    /* How it went. See enum virtio_blk_status. */
    uint8_t status;
};

/* One zone in a report. Integers are little-endian. */
struct virtio_blk_zone_descriptor {
    /* Capacity in sectors. */
    uint64_t z_cap;
    /* First sector. */
    uint64_t z_start;
    /* Write pointer, a sector. */
    uint64_t z_wp;
    /* What may be written. See enum virtio_blk_zone_type. */
    uint8_t z_type;
    /* Where it is in its life. See enum virtio_blk_zone_state. */
    uint8_t z_state;
    /* Padding. */
    uint8_t reserved[38];
};

/* What GET_LIFETIME returns. Integers are little-endian. */
struct virtio_blk_lifetime {
    /* How many reserved blocks are used up. */
    uint16_t pre_eol_info;
    /* Wear of the cells of kind A. */
    uint16_t device_lifetime_est_typ_a;
    /* Wear of the cells of kind B. */
    uint16_t device_lifetime_est_typ_b;
};

/* What the device writes behind the data of any request. Integers are little-endian. */
struct virtio_blk_req_in {
    /* How it went. See enum virtio_blk_status. */
    uint8_t status;
};

/* What ZONE_REPORT returns. Integers are little-endian. */
struct virtio_blk_zone_report {
    /* Number of zones described. */
    uint64_t nr_zones;
    /* Padding. */
    uint8_t reserved[56];
    /* The zones; the bound, 4 MiB of descriptors, is this library's. At most 65536. */
    struct virtio_blk_zone_descriptor zones[];
};

/* What the device writes behind the sense data of a SCSI_CMD request, before the status byte; in the guest's byte order. */
struct virtio_scsi_inhdr {
    /* The SCSI status of the command. */
    uint32_t errors;
    /* Length of the data in bytes; unused. */
    uint32_t data_len;
    /* Bytes of sense data written. */
    uint32_t sense_len;
    /* Bytes of data that were not transferred. */
    uint32_t residual;
};

/* The configuration space without CONFIG_V2; nothing is aligned. Integers are little-endian. */
struct virtio_bt_config {
    /* The kind of controller. See enum virtio_bt_config_type. */
    uint8_t type;
    /* The vendor. See enum virtio_bt_config_vendor. */
    uint16_t vendor;
    /* Opcode of the Microsoft vendor command. */
    uint16_t msft_opcode;
} __attribute__((packed));

/* The configuration space with CONFIG_V2. Integers are little-endian. */
struct virtio_bt_config_v2 {
    /* The kind of controller. See enum virtio_bt_config_type. */
    uint8_t type;
    /* Padding. */
    uint8_t alignment[1];
    /* The vendor. See enum virtio_bt_config_vendor. */
    uint16_t vendor;
    /* Opcode of the Microsoft vendor command. */
    uint16_t msft_opcode;
};

/* The configuration space of the CAN device. Integers are little-endian. */
struct virtio_can_config {
    /* State of the controller. */
    uint16_t status;
};

/* A frame to send, read by the device. Integers are little-endian. */
struct virtio_can_tx_out {
    /* Always TX. See enum virtio_can_message_type. */
    uint16_t msg_type;
    /* Number of data bytes. */
    uint16_t length;
    /* Padding. */
    uint8_t reserved_classic_dlc[1];
    /* Padding. */
    uint8_t padding[1];
    /* Padding. */
    uint8_t reserved_xl_priority[2];
    /* The kind of frame. */
    uint32_t flags;
    /* The identifier, 11 or 29 bits. */
    uint32_t can_id;
    /* The data. At most 64. */
    uint8_t sdu[];
};

/* The answer to a frame, written by the device. Integers are little-endian. */
struct virtio_can_tx_in {
    /* Whether it was sent, or scheduled. See enum virtio_can_result. */
    uint8_t result;
};

/* A frame that was received, written by the device. Integers are little-endian. */
struct virtio_can_rx {
    /* Always RX. See enum virtio_can_message_type. */
    uint16_t msg_type;
    /* Number of data bytes. */
    uint16_t length;
    /* Padding. */
    uint8_t reserved_classic_dlc[1];
    /* Padding. */
    uint8_t padding[1];
    /* Padding. */
    uint8_t reserved_xl_priority[2];
    /* The kind of frame. */
    uint32_t flags;
    /* The identifier, 11 or 29 bits. */
    uint32_t can_id;
    /* The data. At most 64. */
    uint8_t sdu[];
};

/* A request to the controller, read by the device. Integers are little-endian. */
struct virtio_can_control_out {
    /* Whether to start or stop. See enum virtio_can_message_type. */
    uint16_t msg_type;
};

/* The answer to a control request, written by the device. Integers are little-endian. */
struct virtio_can_control_in {
    /* How it went. See enum virtio_can_result. */
    uint8_t result;
};

/* A file descriptor for a vring of the kernel's vhost; vhost-user sends descriptors beside the message instead. */
struct vhost_vring_file {
    /* Index of the vring. */
    uint32_t index;
    /* The file descriptor; -1 takes it away. */
    int32_t fd;
};

/* A piece of guest memory as the kernel's vhost is told of it. */
struct vhost_memory_region {
    /* Guest physical address of the region. */
    uint64_t guest_phys_addr;
    /* Size in bytes. */
    uint64_t memory_size;
    /* Address of the region in the calling process. */
    uint64_t userspace_addr;
    /* Padding. */
    uint8_t flags_padding[8];
};

/* The configuration space of the console device. Integers are little-endian. */
struct virtio_console_config {
    /* Columns of port 0. */
    uint16_t cols;
    /* Rows of port 0. */
    uint16_t rows;
    /* Most ports. */
    uint32_t max_nr_ports;
    /* A character that the driver writes in an emergency, in the low byte; it need not have accepted the feature. */
    uint32_t emerg_wr;
};

/* A control message, or the head of one. Integers are little-endian. */
struct virtio_console_control {
    /* Number of the port. */
    uint32_t id;
    /* What is said. See enum virtio_console_event. */
    uint16_t event;
    /* What the event adds; unused with most. */
    uint16_t value;
};

/* What follows the head of a RESIZE message. Integers are little-endian. */
struct virtio_console_resize {
    /* Columns. */
    uint16_t cols;
    /* Rows. */
    uint16_t rows;
};

/* The head of a request on the control queue. Integers are little-endian. */
struct virtio_crypto_ctrl_header {
    /* What is asked. See enum virtio_crypto_control_opcode. */
    uint32_t opcode;
    /* The algorithm, a value of the enumeration of the opcode's service. */
    uint32_t algo;
    /* Flags; none is defined for the control queue. */
    uint32_t flag;
    /* The data queue of the session with Linux; reserved in the standard. */
    uint32_t queue_id;
};

/* Parameters of a cipher session; the key follows the request. Integers are little-endian. */
struct virtio_crypto_cipher_session_para {
    /* The cipher. See enum virtio_crypto_cipher. */
    uint32_t algo;
    /* Length of the key in bytes. */
    uint32_t keylen;
    /* Whether the session encrypts or decrypts. See enum virtio_crypto_direction. */
    uint32_t op;
    /* Padding. */
    uint8_t padding[4];
};

/* The device's answer to the creation of a session. Integers are little-endian. */
struct virtio_crypto_session_input {
    /* Id of the new session. */
    uint64_t session_id;
    /* How it went, a value of virtio-crypto-status. */
    uint32_t status;
    /* Padding. */
    uint8_t padding[4];
};

/* Creation of a session of a cipher alone. Integers are little-endian. */
struct virtio_crypto_cipher_session_req {
    /* The cipher and its key length. */
    struct virtio_crypto_cipher_session_para para;
    /* Padding. */
    uint8_t padding[32];
};

/* Parameters of a hash session. Integers are little-endian. */
struct virtio_crypto_hash_session_para {
    /* The hash. See enum virtio_crypto_hash. */
    uint32_t algo;
    /* Length of the result in bytes. */
    uint32_t hash_result_len;
    /* Padding. */
    uint8_t padding[8];
};

/* Creation of a hash session. Integers are little-endian. */
struct virtio_crypto_hash_create_session_req {
    /* The hash and the length of its result. */
    struct virtio_crypto_hash_session_para para;
    /* Padding. */
    uint8_t padding[40];
};

/* Parameters of a MAC session; the key follows the request. Integers are little-endian. */
struct virtio_crypto_mac_session_para {
    /* The authentication code. See enum virtio_crypto_mac. */
    uint32_t algo;
    /* Length of the result in bytes. */
    uint32_t hash_result_len;
    /* Length of the key in bytes. */
    uint32_t auth_key_len;
    /* Padding. */
    uint8_t padding[4];
};

/* Creation of a MAC session. Integers are little-endian. */
struct virtio_crypto_mac_create_session_req {
    /* The authentication code and its lengths. */
    struct virtio_crypto_mac_session_para para;
    /* Padding. */
    uint8_t padding[40];
};

/* Parameters of an AEAD session; the key follows the request. Integers are little-endian. */
struct virtio_crypto_aead_session_para {
    /* The cipher. See enum virtio_crypto_aead. */
    uint32_t algo;
    /* Length of the key in bytes. */
    uint32_t key_len;
    /* Length of the authentication tag in bytes. */
    uint32_t hash_result_len;
    /* Length of the associated data in bytes. */
    uint32_t aad_len;
    /* Whether the session encrypts or decrypts. See enum virtio_crypto_direction. */
    uint32_t op;
    /* Padding. */
    uint8_t padding[4];
};

/* Creation of an AEAD session. Integers are little-endian. */
struct virtio_crypto_aead_create_session_req {
    /* The cipher and its lengths. */
    struct virtio_crypto_aead_session_para para;
    /* Padding. */
    uint8_t padding[32];
};

/* Parameters of an RSA session. Integers are little-endian. */
struct virtio_crypto_rsa_session_para {
    /* How messages are padded. See enum virtio_crypto_rsa_padding. */
    uint32_t padding_algo;
    /* The hash of signatures; ignored with raw padding. See enum virtio_crypto_rsa_hash. */
    uint32_t hash_algo;
};

/* Parameters of an ECDSA session. Integers are little-endian. */
struct virtio_crypto_ecdsa_session_para {
    /* The curve. See enum virtio_crypto_curve. */
    uint32_t curve_id;
    /* Padding. */
    uint8_t padding[4];
};

/* Parameters of a session of an asymmetric cipher; the key follows the request. Integers are little-endian. */
struct virtio_crypto_akcipher_session_para {
    /* The cipher. See enum virtio_crypto_akcipher. */
    uint32_t algo;
    /* Which key of the pair follows. See enum virtio_crypto_key_type. */
    uint32_t keytype;
    /* Length of the key in bytes. */
    uint32_t keylen;
    /* Parameters of the cipher named by algo. Holds one of: struct virtio_crypto_rsa_session_para, struct virtio_crypto_ecdsa_session_para. */
    uint8_t u[8];
};

/* Creation of a session of an asymmetric cipher. Integers are little-endian. */
struct virtio_crypto_akcipher_create_session_req {
    /* The cipher and its key. */
    struct virtio_crypto_akcipher_session_para para;
    /* Padding. */
    uint8_t padding[36];
};

/* Parameters of a session that chains a cipher and a hash; the keys follow the request. Integers are little-endian. */
struct virtio_crypto_alg_chain_session_para {
    /* What is done first. See enum virtio_crypto_chain_order. */
    uint32_t alg_chain_order;
    /* The kind of hash. See enum virtio_crypto_hash_mode. */
    uint32_t hash_mode;
    /* The cipher. */
    struct virtio_crypto_cipher_session_para cipher_param;
    /* The hash or authentication code, as hash_mode says. Holds one of: struct virtio_crypto_hash_session_para, struct virtio_crypto_mac_session_para. */
    uint8_t u[16];
    /* Length of the associated data in bytes. */
    uint32_t aad_len;
    /* Padding. */
    uint8_t padding[4];
};

/* Creation of a session that chains a cipher and a hash. Integers are little-endian. */
struct virtio_crypto_alg_chain_session_req {
    /* The chain. */
    struct virtio_crypto_alg_chain_session_para para;
};

/* Creation of a symmetric session. Integers are little-endian. */
struct virtio_crypto_sym_create_session_req {
    /* The parameters, as op_type says. Holds one of: struct virtio_crypto_cipher_session_req, struct virtio_crypto_alg_chain_session_req. */
    uint8_t u[48];
    /* A cipher alone or a chain. See enum virtio_crypto_sym_operation. */
    uint32_t op_type;
    /* Padding. */
    uint8_t padding[4];
};

/* Destruction of a session. Integers are little-endian. */
struct virtio_crypto_destroy_session_req {
    /* The session. */
    uint64_t session_id;
    /* Padding. */
    uint8_t padding[48];
};

/* A request on the control queue up to its keys. Integers are little-endian. */
struct virtio_crypto_op_ctrl_req {
    /* What is asked. */
    struct virtio_crypto_ctrl_header header;
    /* The parameters, as the opcode says. Holds one of: struct virtio_crypto_sym_create_session_req, struct virtio_crypto_hash_create_session_req, struct virtio_crypto_mac_create_session_req, struct virtio_crypto_aead_create_session_req, struct virtio_crypto_akcipher_create_session_req, struct virtio_crypto_destroy_session_req. */
    uint8_t u[56];
};

/* The configuration space of the crypto device; lengths are in bytes. Integers are little-endian. */
struct virtio_crypto_config {
    /* Whether the device is ready. */
    uint32_t status;
    /* Number of data queues, 1 to 65535. */
    uint32_t max_dataqueues;
    /* Services offered, a bit each. */
    uint32_t crypto_services;
    /* Ciphers 0 to 31 offered, a bit each. */
    uint32_t cipher_algo_l;
    /* Ciphers 32 to 63 offered, a bit each. */
    uint32_t cipher_algo_h;
    /* Hashes offered, a bit each. */
    uint32_t hash_algo;
    /* Authentication codes 0 to 31 offered, a bit each. */
    uint32_t mac_algo_l;
    /* Authentication codes 32 to 63 offered, a bit each. */
    uint32_t mac_algo_h;
    /* AEAD ciphers offered, a bit each. */
    uint32_t aead_algo;
    /* Longest cipher key. */
    uint32_t max_cipher_key_len;
    /* Longest authentication key. */
    uint32_t max_auth_key_len;
    /* Asymmetric ciphers offered, a bit each. */
    uint32_t akcipher_algo;
    /* Most bytes of the variable-length parameters of a data request. */
    uint64_t max_size;
};

/* The head of a request on a data queue. Integers are little-endian. */
struct virtio_crypto_op_header {
    /* What is asked. See enum virtio_crypto_data_opcode. */
    uint32_t opcode;
    /* The algorithm, a value of the enumeration of the opcode's service. */
    uint32_t algo;
    /* The session, where one is used. */
    uint64_t session_id;
    /* Whether a session is used; ignored without REVISION_1. */
    uint32_t flag;
    /* Padding. */
    uint8_t padding[4];
};

/* Parameters of a cipher operation; lengths are in bytes. Integers are little-endian. */
struct virtio_crypto_cipher_para {
    /* Length of the initialization vector, counter or tweak. */
    uint32_t iv_len;
    /* Length of the source. */
    uint32_t src_data_len;
    /* Length of the destination. */
    uint32_t dst_data_len;
    /* Padding. */
    uint8_t padding[4];
};

/* Parameters of a hash operation; lengths are in bytes. Integers are little-endian. */
struct virtio_crypto_hash_para {
    /* Length of the source. */
    uint32_t src_data_len;
    /* Length of the result. */
    uint32_t hash_result_len;
};

/* Parameters of a MAC operation. Integers are little-endian. */
struct virtio_crypto_mac_para {
    /* Lengths of source and result. */
    struct virtio_crypto_hash_para hash;
};

/* Parameters of an AEAD operation; lengths are in bytes. Integers are little-endian. */
struct virtio_crypto_aead_para {
    /* Length of the initialization vector or nonce. */
    uint32_t iv_len;
    /* Length of the associated data. */
    uint32_t aad_len;
    /* Length of the source. */
    uint32_t src_data_len;
    /* Length of the destination. */
    uint32_t dst_data_len;
};

/* An operation of a cipher alone. Integers are little-endian. */
struct virtio_crypto_cipher_data_req {
    /* Its lengths. */
    struct virtio_crypto_cipher_para para;
    /* Padding. */
    uint8_t padding[24];
};

/* A hash operation. Integers are little-endian. */
struct virtio_crypto_hash_data_req {
    /* Its lengths. */
    struct virtio_crypto_hash_para para;
    /* Padding. */
    uint8_t padding[40];
};

/* A MAC operation. Integers are little-endian. */
struct virtio_crypto_mac_data_req {
    /* Its lengths. */
    struct virtio_crypto_mac_para para;
    /* Padding. */
    uint8_t padding[40];
};

/* Parameters of an operation of cipher and hash in a chain; lengths and offsets are in bytes. Integers are little-endian. */
struct virtio_crypto_alg_chain_data_para {
    /* Length of the initialization vector or counter. */
    uint32_t iv_len;
    /* Length of the source. */
    uint32_t src_data_len;
    /* Length of the destination. */
    uint32_t dst_data_len;
    /* Where in the source the cipher starts. */
    uint32_t cipher_start_src_offset;
    /* Length of the source that the cipher takes. */
    uint32_t len_to_cipher;
    /* Where in the source the hash starts. */
    uint32_t hash_start_src_offset;
    /* Length of the source that the hash takes. */
    uint32_t len_to_hash;
    /* Length of the associated data. */
    uint32_t aad_len;
    /* Length of the hash. */
    uint32_t hash_result_len;
    /* Padding. */
    uint8_t reserved[4];
};

/* An operation of cipher and hash in a chain. Integers are little-endian. */
struct virtio_crypto_alg_chain_data_req {
    /* Its lengths and offsets. */
    struct virtio_crypto_alg_chain_data_para para;
};

/* A symmetric operation. Integers are little-endian. */
struct virtio_crypto_sym_data_req {
    /* The parameters, as op_type says. Holds one of: struct virtio_crypto_cipher_data_req, struct virtio_crypto_alg_chain_data_req. */
    uint8_t u[40];
    /* A cipher alone or a chain. See enum virtio_crypto_sym_operation. */
    uint32_t op_type;
    /* Padding. */
    uint8_t padding[4];
};

/* An AEAD operation. Integers are little-endian. */
struct virtio_crypto_aead_data_req {
    /* Its lengths. */
    struct virtio_crypto_aead_para para;
    /* Padding. */
    uint8_t padding[32];
};

/* Parameters of an operation of an asymmetric cipher; lengths are in bytes. Integers are little-endian. */
struct virtio_crypto_akcipher_para {
    /* Length of the source. */
    uint32_t src_data_len;
    /* Length of the destination, or of the signature to verify. */
    uint32_t dst_data_len;
};

/* An operation of an asymmetric cipher. Integers are little-endian. */
struct virtio_crypto_akcipher_data_req {
    /* Its lengths. */
    struct virtio_crypto_akcipher_para para;
    /* Padding. */
    uint8_t padding[40];
};

/* A request on a data queue up to its data. Integers are little-endian. */
struct virtio_crypto_op_data_req {
    /* What is asked. */
    struct virtio_crypto_op_header header;
    /* The parameters, as the opcode says. Holds one of: struct virtio_crypto_sym_data_req, struct virtio_crypto_hash_data_req, struct virtio_crypto_mac_data_req, struct virtio_crypto_aead_data_req, struct virtio_crypto_akcipher_data_req. */
    uint8_t u[48];
};

/* The tail of a request on a data queue, written by the device. Integers are little-endian. */
struct virtio_crypto_inhdr {
    /* How it went. See enum virtio_crypto_status. */
    uint8_t status;
};

/* The configuration space of the file system device. Integers are little-endian. */
struct virtio_fs_config_full {
    /* Name of the file system in UTF-8, padded with zeros; a name of full length has none. */
    uint8_t tag[36];
    /* Number of request queues, at least one. */
    uint32_t num_request_queues;
    /* Least bytes of a buffer in the notification queue. */
    uint32_t notify_buf_size;
};

/* The configuration space as Linux has it, without the field for notifications. Integers are little-endian. */
struct virtio_fs_config {
    /* Name of the file system in UTF-8, padded with zeros; a name of full length has none. */
    uint8_t tag[36];
    /* Number of request queues, at least one. */
    uint32_t num_request_queues;
};

/* The head of a request, read by the device; FUSE takes the byte order of the driver, which the opcode of FUSE_INIT shows. */
struct fuse_in_header {
    /* Bytes of the request, this header included. */
    uint32_t len;
    /* What is asked, one of FUSE's operation codes. */
    uint32_t opcode;
    /* Number of the request; its reply carries the same. */
    uint64_t unique;
    /* The inode that is meant. */
    uint64_t nodeid;
    /* User who asks. */
    uint32_t uid;
    /* Group that asks. */
    uint32_t gid;
    /* Process that asks. */
    uint32_t pid;
    /* Length of the extensions in units of 8 bytes. */
    uint16_t total_extlen;
    /* Padding. */
    uint8_t padding[2];
};

/* The head of a reply or a notification, written by the device in the byte order of the driver. */
struct fuse_out_header {
    /* Bytes of the reply, this header included. */
    uint32_t len;
    /* 0, or a negative errno; in a notification its positive code. */
    int32_t error;
    /* Number of the request that is answered; 0 in a notification. */
    uint64_t unique;
};

/* The configuration space of the GPIO device. Integers are little-endian. */
struct virtio_gpio_config {
    /* Number of lines. */
    uint16_t ngpio;
    /* Padding. */
    uint8_t padding[2];
    /* Bytes of all names with a zero after each; 0 when lines have no names. */
    uint32_t gpio_names_size;
};

/* A request, read by the device. Integers are little-endian. */
struct virtio_gpio_request {
    /* What is asked. See enum virtio_gpio_request_type. */
    uint16_t type;
    /* Number of the line; 0 in GET_NAMES. */
    uint16_t gpio;
    /* virtio-gpio-direction in SET_DIRECTION, 0 or 1 in SET_VALUE, virtio-gpio-irq-trigger in IRQ_TYPE; 0 otherwise. */
    uint32_t value;
};

/* The answer to all requests but GET_NAMES, written by the device. Integers are little-endian. */
struct virtio_gpio_response {
    /* How it went. See enum virtio_gpio_status. */
    uint8_t status;
    /* virtio-gpio-direction after GET_DIRECTION, 0 or 1 after GET_VALUE; 0 otherwise. */
    uint8_t value;
};

/* The answer to GET_NAMES, written by the device. Integers are little-endian. */
struct virtio_gpio_response_get_names {
    /* How it went. See enum virtio_gpio_status. */
    uint8_t status;
    /* gpio_names_size bytes: the names in the order of the lines, a zero after each; bounded here to 1 MiB. At most 1048576. */
    uint8_t value[];
};

/* The first buffer of a pair in the event queue, read by the device; it unmasks the interrupt of a line. Integers are little-endian. */
struct virtio_gpio_irq_request {
    /* Number of the line. */
    uint16_t gpio;
};

/* The second buffer of a pair in the event queue, written by the device. Integers are little-endian. */
struct virtio_gpio_irq_response {
    /* Whether the line interrupted. See enum virtio_gpio_irq_status. */
    uint8_t status;
};

/* The start of every request and response. Integers are little-endian. */
struct virtio_gpu_ctrl_hdr {
    /* What the message is. See enum virtio_gpu_ctrl_type. */
    uint32_t type;
    /* Its flags. */
    uint32_t flags;
    /* The fence, with the flag FENCE; a response repeats it. */
    uint64_t fence_id;
    /* The 3D context; 3D requests only. */
    uint32_t ctx_id;
    /* The timeline, with the flag INFO_RING_IDX. */
    uint8_t ring_idx;
    /* Padding. */
    uint8_t padding[3];
};

/* A position of the cursor. Integers are little-endian. */
struct virtio_gpu_cursor_pos {
    /* The screen. */
    uint32_t scanout_id;
    /* Column in pixels. */
    uint32_t x;
    /* Row in pixels. */
    uint32_t y;
    /* Padding. */
    uint8_t padding[4];
};

/* The requests UPDATE_CURSOR and MOVE_CURSOR; the latter uses the position only. Integers are little-endian. */
struct virtio_gpu_update_cursor {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* Where the cursor is. */
    struct virtio_gpu_cursor_pos pos;
    /* The image, or 0 for no cursor. */
    uint32_t resource_id;
    /* Column of the hot spot in the image. */
    uint32_t hot_x;
    /* Row of the hot spot in the image. */
    uint32_t hot_y;
    /* Padding. */
    uint8_t padding[4];
};

/* A rectangle in pixels. Integers are little-endian. */
struct virtio_gpu_rect {
    /* Its left column. */
    uint32_t x;
    /* Its top row. */
    uint32_t y;
    /* Its width. */
    uint32_t width;
    /* Its height. */
    uint32_t height;
};

/* The request RESOURCE_UNREF. Integers are little-endian. */
struct virtio_gpu_resource_unref {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* The request RESOURCE_CREATE_2D. Integers are little-endian. */
struct virtio_gpu_resource_create_2d {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The new resource; the driver chooses the number, not 0. */
    uint32_t resource_id;
    /* The pixel format. See enum virtio_gpu_formats. */
    uint32_t format;
    /* Width in pixels. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
};

/* The request SET_SCANOUT. Integers are little-endian. */
struct virtio_gpu_set_scanout {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The part of the resource that is shown. */
    struct virtio_gpu_rect r;
    /* The screen. */
    uint32_t scanout_id;
    /* The resource, or 0 to switch the screen off. */
    uint32_t resource_id;
};

/* The request RESOURCE_FLUSH. Integers are little-endian. */
struct virtio_gpu_resource_flush {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The part that has changed. */
    struct virtio_gpu_rect r;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* The request TRANSFER_TO_HOST_2D. Integers are little-endian. */
struct virtio_gpu_transfer_to_host_2d {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The part to copy. */
    struct virtio_gpu_rect r;
    /* Where it begins in the guest memory of the resource, in bytes. */
    uint64_t offset;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* One piece of guest memory behind a resource. Integers are little-endian. */
struct virtio_gpu_mem_entry {
    /* Its guest physical address. */
    uint64_t addr;
    /* Its length in bytes. */
    uint32_t length;
    /* Padding. */
    uint8_t padding[4];
};

/* The request RESOURCE_ATTACH_BACKING; nr_entries pieces of memory (virtio_gpu_mem_entry) follow. Integers are little-endian. */
struct virtio_gpu_resource_attach_backing {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Number of pieces. */
    uint32_t nr_entries;
};

/* The request RESOURCE_DETACH_BACKING. Integers are little-endian. */
struct virtio_gpu_resource_detach_backing {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* One screen. Integers are little-endian. */
struct virtio_gpu_display_one {
    /* Its place among the screens, and its preferred size. */
    struct virtio_gpu_rect r;
    /* 1 when it is connected. */
    uint32_t enabled;
    /* No flag is defined. */
    uint32_t flags;
};

/* The response OK_DISPLAY_INFO. Integers are little-endian. */
struct virtio_gpu_resp_display_info {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The screens; those from num_scanouts on mean nothing. */
    struct virtio_gpu_display_one pmodes[16];
};

/* A box in a 3D resource, in pixels. Integers are little-endian. */
struct virtio_gpu_box {
    /* Its left column. */
    uint32_t x;
    /* Its top row. */
    uint32_t y;
    /* Its first layer. */
    uint32_t z;
    /* Its width. */
    uint32_t w;
    /* Its height. */
    uint32_t h;
    /* Its depth. */
    uint32_t d;
};

/* The requests TRANSFER_TO_HOST_3D and TRANSFER_FROM_HOST_3D. Integers are little-endian. */
struct virtio_gpu_transfer_host_3d {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The part to copy. */
    struct virtio_gpu_box box;
    /* Where it begins in the guest memory of the resource, in bytes. */
    uint64_t offset;
    /* The resource. */
    uint32_t resource_id;
    /* The mipmap level. */
    uint32_t level;
    /* Bytes from row to row in guest memory. */
    uint32_t stride;
    /* Bytes from layer to layer in guest memory. */
    uint32_t layer_stride;
};

/* The request RESOURCE_CREATE_3D; target, format and bind have the meaning that virgl gives them. Integers are little-endian. */
struct virtio_gpu_resource_create_3d {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The new resource; the driver chooses the number, not 0. */
    uint32_t resource_id;
    /* The kind of texture or buffer. */
    uint32_t target;
    /* The pixel format. */
    uint32_t format;
    /* What it will be used for. */
    uint32_t bind;
    /* Width in pixels. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
    /* Depth in pixels. */
    uint32_t depth;
    /* Number of layers. */
    uint32_t array_size;
    /* Highest mipmap level. */
    uint32_t last_level;
    /* Samples a pixel. */
    uint32_t nr_samples;
    /* Its flags. */
    uint32_t flags;
    /* Padding. */
    uint8_t padding[4];
};

/* The request CTX_CREATE. Integers are little-endian. */
struct virtio_gpu_ctx_create {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* Length of the name in bytes. */
    uint32_t nlen;
    /* With CONTEXT_INIT: the capability set, in the low 8 bits. */
    uint32_t context_init;
    /* A name for debugging, not terminated. */
    uint8_t debug_name[64];
};

/* The request CTX_DESTROY; the header names the context. Integers are little-endian. */
struct virtio_gpu_ctx_destroy {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
};

/* The requests CTX_ATTACH_RESOURCE and CTX_DETACH_RESOURCE; the header names the context. Integers are little-endian. */
struct virtio_gpu_ctx_resource {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* The request SUBMIT_3D; the commands follow. Integers are little-endian. */
struct virtio_gpu_cmd_submit {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* Bytes of commands. */
    uint32_t size;
    /* Padding. */
    uint8_t padding[4];
};

/* The request GET_CAPSET_INFO. Integers are little-endian. */
struct virtio_gpu_get_capset_info {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* Which set, below num_capsets. */
    uint32_t capset_index;
    /* Padding. */
    uint8_t padding[4];
};

/* The response OK_CAPSET_INFO. Integers are little-endian. */
struct virtio_gpu_resp_capset_info {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The set. See enum virtio_gpu_capset. */
    uint32_t capset_id;
    /* Its highest version. */
    uint32_t capset_max_version;
    /* Its greatest size in bytes. */
    uint32_t capset_max_size;
    /* Padding. */
    uint8_t padding[4];
};

/* The request GET_CAPSET. Integers are little-endian. */
struct virtio_gpu_get_capset {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The set. See enum virtio_gpu_capset. */
    uint32_t capset_id;
    /* The version. */
    uint32_t capset_version;
};

/* The response OK_CAPSET. Integers are little-endian. */
struct virtio_gpu_resp_capset {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The set, as its renderer defines it; no known one comes near 64 KiB. At most 65536. */
    uint8_t capset_data[];
};

/* The request GET_EDID. Integers are little-endian. */
struct virtio_gpu_cmd_get_edid {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The screen. */
    uint32_t scanout;
    /* Padding. */
    uint8_t padding[4];
};

/* The response OK_EDID. Integers are little-endian. */
struct virtio_gpu_resp_edid {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* Length of the EDID in bytes. */
    uint32_t size;
    /* Padding. */
    uint8_t padding[4];
    /* The EDID, as VESA defines it. */
    uint8_t edid[1024];
};

/* The configuration space of the GPU device; devices without BLOB_ALIGNMENT may end it before that field. Integers are little-endian. */
struct virtio_gpu_config {
    /* Pending events. */
    uint32_t events_read;
    /* The driver writes the events that it has seen. */
    uint32_t events_clear;
    /* Most screens, from 1 to 16. */
    uint32_t num_scanouts;
    /* Number of capability sets. */
    uint32_t num_capsets;
    /* Alignment of the size and the map offset of blobs, in bytes. */
    uint32_t blob_alignment;
};

/* The request RESOURCE_ASSIGN_UUID. Integers are little-endian. */
struct virtio_gpu_resource_assign_uuid {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* The response OK_RESOURCE_UUID. Integers are little-endian. */
struct virtio_gpu_resp_resource_uuid {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The UUID. */
    uint8_t uuid[16];
};

/* The request RESOURCE_CREATE_BLOB; nr_entries pieces of memory (virtio_gpu_mem_entry) follow. Integers are little-endian. */
struct virtio_gpu_resource_create_blob {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The new resource; the driver chooses the number, not 0. */
    uint32_t resource_id;
    /* Where its memory is. See enum virtio_gpu_blob_mem. */
    uint32_t blob_mem;
    /* What it will be used for. */
    uint32_t blob_flags;
    /* Number of pieces of guest memory. */
    uint32_t nr_entries;
    /* The object of the 3D context that it is made from; not for GUEST. */
    uint64_t blob_id;
    /* Its size in bytes. */
    uint64_t size;
};

/* The request SET_SCANOUT_BLOB. Integers are little-endian. */
struct virtio_gpu_set_scanout_blob {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The part that is shown. */
    struct virtio_gpu_rect r;
    /* The screen. */
    uint32_t scanout_id;
    /* The blob. */
    uint32_t resource_id;
    /* Width of the image in pixels. */
    uint32_t width;
    /* Height of the image in pixels. */
    uint32_t height;
    /* The pixel format. See enum virtio_gpu_formats. */
    uint32_t format;
    /* Padding. */
    uint8_t padding[4];
    /* Bytes from row to row, for each plane. */
    uint32_t strides[4];
    /* Where each plane begins, in bytes. */
    uint32_t offsets[4];
};

/* The request RESOURCE_MAP_BLOB. Integers are little-endian. */
struct virtio_gpu_resource_map_blob {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
    /* Where to map it in the region HOST_VISIBLE, in bytes. */
    uint64_t offset;
};

/* The response OK_MAP_INFO. Integers are little-endian. */
struct virtio_gpu_resp_map_info {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* How to cache it (virtio-gpu-map-cache), in the low 4 bits. */
    uint32_t map_info;
    /* Padding. */
    uint8_t padding[4];
};

/* The request RESOURCE_UNMAP_BLOB. Integers are little-endian. */
struct virtio_gpu_resource_unmap_blob {
    /* The header. */
    struct virtio_gpu_ctrl_hdr hdr;
    /* The resource. */
    uint32_t resource_id;
    /* Padding. */
    uint8_t padding[4];
};

/* The head of a transfer, read by the device; data follows, if any, then a status byte. Integers are little-endian. */
struct virtio_i2c_out_hdr {
    /* A 7-bit address shifted left by one, or the two bytes of a 10-bit address, the first of them in the low byte. */
    uint16_t addr;
    /* Padding. */
    uint8_t padding[2];
    /* Direction and grouping. */
    uint32_t flags;
};

/* The tail of a transfer, written by the device. Integers are little-endian. */
struct virtio_i2c_in_hdr {
    /* How it went. See enum virtio_i2c_status. */
    uint8_t status;
};

/* Range of an absolute axis; the numbers are signed, as in evdev. Integers are little-endian. */
struct virtio_input_absinfo {
    /* Least value. */
    int32_t min;
    /* Greatest value. */
    int32_t max;
    /* Changes up to which values are taken for noise. */
    int32_t fuzz;
    /* Distance from the middle up to which values count as the middle. */
    int32_t flat;
    /* Resolution in units a millimetre, or a radian for axes that turn. */
    int32_t res;
};

/* Numbers that identify a device. Integers are little-endian. */
struct virtio_input_devids {
    /* Kind of bus. */
    uint16_t bustype;
    /* Vendor. */
    uint16_t vendor;
    /* Product. */
    uint16_t product;
    /* Version. */
    uint16_t version;
};

/* The configuration space of the input device, a window that the driver turns by select and subsel. Integers are little-endian. */
struct virtio_input_config {
    /* What to read. See enum virtio_input_config_select. */
    uint8_t select;
    /* Event type or axis with EV_BITS and ABS_INFO; zero otherwise. */
    uint8_t subsel;
    /* Bytes of u that hold the answer; 0 when there is none. */
    uint8_t size;
    /* Padding. */
    uint8_t reserved[5];
    /* The answer: a string without a zero at its end, a bitmap, the range of an axis or the numbers of the device. Holds one of: struct virtio_input_absinfo, struct virtio_input_devids. */
    uint8_t u[128];
};

/* An event or a feedback, with the meaning that evdev gives it. Integers are little-endian. */
struct virtio_input_event {
    /* Type of the event. */
    uint16_t type;
    /* Code within the type, such as a key or an axis. */
    uint16_t code;
    /* The value, signed as in evdev. */
    int32_t value;
};

/* A range of 64-bit numbers. Integers are little-endian. */
struct virtio_iommu_range_64 {
    /* First number. */
    uint64_t start;
    /* Last number, inclusive. */
    uint64_t end;
};

/* A range of 32-bit numbers. Integers are little-endian. */
struct virtio_iommu_range_32 {
    /* First number. */
    uint32_t start;
    /* Last number, inclusive. */
    uint32_t end;
};

/* The configuration space of the IOMMU device. Integers are little-endian. */
struct virtio_iommu_config {
    /* Page sizes that can be mapped, as a mask; the least bit is the granularity. */
    uint64_t page_size_mask;
    /* Virtual addresses that can be mapped. */
    struct virtio_iommu_range_64 input_range;
    /* Numbers that domains can have. */
    struct virtio_iommu_range_32 domain_range;
    /* Bytes of the properties of a PROBE request. */
    uint32_t probe_size;
    /* 1 if endpoints without a domain reach memory untranslated, 0 if they reach none; the driver may write it. */
    uint8_t bypass;
    /* Padding. */
    uint8_t reserved[3];
};

/* The head of a request, read by the device. Integers are little-endian. */
struct virtio_iommu_req_head {
    /* What is asked. See enum virtio_iommu_request_type. */
    uint8_t type;
    /* Padding. */
    uint8_t reserved[3];
};

/* The tail of a request, written by the device. Integers are little-endian. */
struct virtio_iommu_req_tail {
    /* How it went. See enum virtio_iommu_status. */
    uint8_t status;
    /* Padding. */
    uint8_t reserved[3];
};

/* An ATTACH request; the device writes the tail. Integers are little-endian. */
struct virtio_iommu_req_attach {
    /* The head. */
    struct virtio_iommu_req_head head;
    /* Number of the domain, which is created if there is none. */
    uint32_t domain;
    /* Number of the endpoint. */
    uint32_t endpoint;
    /* Whether the domain is translated. */
    uint32_t flags;
    /* Padding. */
    uint8_t reserved[4];
    /* The tail. */
    struct virtio_iommu_req_tail tail;
};

/* A DETACH request; the device writes the tail. Integers are little-endian. */
struct virtio_iommu_req_detach {
    /* The head. */
    struct virtio_iommu_req_head head;
    /* Number of the domain. */
    uint32_t domain;
    /* Number of the endpoint. */
    uint32_t endpoint;
    /* Padding. */
    uint8_t reserved[8];
    /* The tail. */
    struct virtio_iommu_req_tail tail;
};

/* A MAP request; the device writes the tail. Integers are little-endian. */
struct virtio_iommu_req_map {
    /* The head. */
    struct virtio_iommu_req_head head;
    /* Number of the domain. */
    uint32_t domain;
    /* First virtual address. */
    uint64_t virt_start;
    /* Last virtual address, inclusive. */
    uint64_t virt_end;
    /* Guest physical address of the first byte. */
    uint64_t phys_start;
    /* What endpoints may do. */
    uint32_t flags;
    /* The tail. */
    struct virtio_iommu_req_tail tail;
};

/* An UNMAP request; the device writes the tail. Integers are little-endian. */
struct virtio_iommu_req_unmap {
    /* The head. */
    struct virtio_iommu_req_head head;
    /* Number of the domain. */
    uint32_t domain;
    /* First virtual address. */
    uint64_t virt_start;
    /* Last virtual address, inclusive; a mapping cannot be removed in part. */
    uint64_t virt_end;
    /* Padding. */
    uint8_t reserved[4];
    /* The tail. */
    struct virtio_iommu_req_tail tail;
};

/* The head of a property of an endpoint. Integers are little-endian. */
struct virtio_iommu_probe_property {
    /* What the property is. See enum virtio_iommu_probe_type. */
    uint16_t type;
    /* Bytes of the property after this head. */
    uint16_t length;
};

/* A property that tells reserved virtual addresses. Integers are little-endian. */
struct virtio_iommu_probe_resv_mem {
    /* The head. */
    struct virtio_iommu_probe_property head;
    /* What the addresses are for. See enum virtio_iommu_reserved_memory_type. */
    uint8_t subtype;
    /* Padding. */
    uint8_t reserved[3];
    /* First virtual address. */
    uint64_t start;
    /* Last virtual address, inclusive. */
    uint64_t end;
};

/* A PROBE request without its tail, which follows the properties. Integers are little-endian. */
struct virtio_iommu_req_probe {
    /* The head. */
    struct virtio_iommu_req_head head;
    /* Number of the endpoint. */
    uint32_t endpoint;
    /* Padding. */
    uint8_t reserved[64];
    /* probe_size bytes that the device fills with properties, padded with zeros; bounded here to 64 KiB. At most 65536. */
    uint8_t properties[];
};

/* A fault, written by the device into the event queue. Integers are little-endian. */
struct virtio_iommu_fault {
    /* Why the access failed. See enum virtio_iommu_fault_reason. */
    uint8_t reason;
    /* Padding. */
    uint8_t reserved[3];
    /* What kind of access it was, and whether the address is told. */
    uint32_t flags;
    /* Number of the endpoint. */
    uint32_t endpoint;
    /* Padding. */
    uint8_t reserved2[4];
    /* The address, if the flag ADDRESS is set. */
    uint64_t address;
};

/* The blocks of a PLUG request. Integers are little-endian. */
struct virtio_mem_req_plug {
    /* Guest physical address of the first block. */
    uint64_t addr;
    /* Number of blocks. */
    uint16_t nb_blocks;
    /* Padding. */
    uint8_t padding[6];
};

/* The blocks of an UNPLUG request. Integers are little-endian. */
struct virtio_mem_req_unplug {
    /* Guest physical address of the first block. */
    uint64_t addr;
    /* Number of blocks. */
    uint16_t nb_blocks;
    /* Padding. */
    uint8_t padding[6];
};

/* The blocks of a STATE request. Integers are little-endian. */
struct virtio_mem_req_state {
    /* Guest physical address of the first block. */
    uint64_t addr;
    /* Number of blocks. */
    uint16_t nb_blocks;
    /* Padding. */
    uint8_t padding[6];
};

/* A request, read by the device. Integers are little-endian. */
struct virtio_mem_req {
    /* What is asked. See enum virtio_mem_request_type. */
    uint16_t type;
    /* Padding. */
    uint8_t padding[6];
    /* The blocks that are meant; without meaning in UNPLUG_ALL. Holds one of: struct virtio_mem_req_plug, struct virtio_mem_req_unplug, struct virtio_mem_req_state. */
    uint8_t u[16];
};

/* The answer to a STATE request. Integers are little-endian. */
struct virtio_mem_resp_state {
    /* State of the blocks. See enum virtio_mem_block_state. */
    uint16_t state;
};

/* The answer to a request, written by the device. Integers are little-endian. */
struct virtio_mem_resp {
    /* How it went. See enum virtio_mem_response_type. */
    uint16_t type;
    /* Padding. */
    uint8_t padding[6];
    /* The state of the blocks when a STATE request succeeded; without meaning otherwise. Holds one of: struct virtio_mem_resp_state. */
    uint8_t u[2];
};

/* The configuration space of the memory device. Integers are little-endian. */
struct virtio_mem_config {
    /* Size and alignment of a block in bytes, a power of two. */
    uint64_t block_size;
    /* ACPI proximity domain of the memory. */
    uint16_t node_id;
    /* Padding. */
    uint8_t padding[6];
    /* Guest physical address of the region. */
    uint64_t addr;
    /* Size of the region in bytes. */
    uint64_t region_size;
    /* Bytes of the region, from its start, in which blocks can be plugged. */
    uint64_t usable_region_size;
    /* Plugged bytes. */
    uint64_t plugged_size;
    /* Bytes that the device wants plugged. */
    uint64_t requested_size;
};

/* The head of a command; its data follow, then a byte for the answer. Integers are little-endian. */
struct virtio_net_ctrl_hdr {
    /* The class. See enum virtio_net_ctrl_class. */
    uint8_t class;
    /* The command in its class. */
    uint8_t cmd;
};

/* A MAC address. Integers are little-endian. */
struct virtio_net_mac_address {
    /* Its bytes. */
    uint8_t octets[6];
};

/* A table of addresses; two of them stand in a TABLE_SET command. Integers are little-endian. */
struct virtio_net_ctrl_mac {
    /* Number of addresses. */
    uint32_t entries;
    /* The addresses. At most 4096. */
    struct virtio_net_mac_address macs[];
};

/* What VQ_PAIRS_SET carries. Integers are little-endian. */
struct virtio_net_ctrl_mq {
    /* Number of queue pairs to use. */
    uint16_t virtqueue_pairs;
};

/* What TX_SET carries. Integers are little-endian. */
struct virtio_net_ctrl_coal_tx {
    /* Most packets sent before a notification. */
    uint32_t tx_max_packets;
    /* Longest delay of a notification in microseconds. */
    uint32_t tx_usecs;
};

/* What RX_SET carries. Integers are little-endian. */
struct virtio_net_ctrl_coal_rx {
    /* Most packets received before a notification. */
    uint32_t rx_max_packets;
    /* Longest delay of a notification in microseconds. */
    uint32_t rx_usecs;
};

/* How notifications are coalesced. Integers are little-endian. */
struct virtio_net_ctrl_coal {
    /* Most packets before a notification. */
    uint32_t max_packets;
    /* Longest delay of a notification in microseconds. */
    uint32_t max_usecs;
};

/* What VQ_SET and VQ_GET carry. Integers are little-endian. */
struct virtio_net_ctrl_coal_vq {
    /* Index of the queue. */
    uint16_t vqn;
    /* Padding. */
    uint8_t reserved[2];
    /* The parameters; VQ_GET fills them. */
    struct virtio_net_ctrl_coal coal;
};

/* The answer to QUERY. Integers are little-endian. */
struct virtio_net_stats_capabilities {
    /* Statistics that there are. */
    uint64_t supported_stats_types;
};

/* Which statistics of a queue are asked for. Integers are little-endian. */
struct virtio_net_queue_stats_request {
    /* Index of the queue. */
    uint16_t vq_index;
    /* Padding. */
    uint8_t reserved[6];
    /* The statistics. */
    uint64_t types_bitmap;
};

/* What GET carries, one after the other for each queue. Integers are little-endian. */
struct virtio_net_ctrl_queue_stats {
    /* What is asked of the queue. */
    struct virtio_net_queue_stats_request stats;
};

/* The head of statistics that GET returns. Integers are little-endian. */
struct virtio_net_stats_reply_hdr {
    /* Which statistics they are. See enum virtio_net_stats_reply. */
    uint8_t type;
    /* Padding. */
    uint8_t reserved[1];
    /* Index of the queue. */
    uint16_t vq_index;
    /* Padding. */
    uint8_t reserved1[2];
    /* Bytes of the statistics with this head. */
    uint16_t size;
};

/* Statistics of the control queue. Integers are little-endian. */
struct virtio_net_stats_cvq {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Commands received. */
    uint64_t command_num;
    /* Commands that succeeded. */
    uint64_t ok_num;
};

/* Statistics of a receive queue. Integers are little-endian. */
struct virtio_net_stats_rx_basic {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Kicks by the driver. */
    uint64_t rx_notifications;
    /* Packets passed to the driver. */
    uint64_t rx_packets;
    /* Bytes passed to the driver. */
    uint64_t rx_bytes;
    /* Interrupts by the device. */
    uint64_t rx_interrupts;
    /* Packets dropped for whatever reason. */
    uint64_t rx_drops;
    /* Packets dropped for want of buffers. */
    uint64_t rx_drop_overruns;
};

/* Statistics of a transmit queue. Integers are little-endian. */
struct virtio_net_stats_tx_basic {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Kicks by the driver. */
    uint64_t tx_notifications;
    /* Packets sent by the device. */
    uint64_t tx_packets;
    /* Bytes sent by the device. */
    uint64_t tx_bytes;
    /* Interrupts by the device. */
    uint64_t tx_interrupts;
    /* Packets dropped for whatever reason. */
    uint64_t tx_drops;
    /* Packets dropped because their descriptors were wrong. */
    uint64_t tx_drop_malformed;
};

/* Statistics of the checksums of a receive queue; with GUEST_CSUM. Integers are little-endian. */
struct virtio_net_stats_rx_csum {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Packets with DATA_VALID. */
    uint64_t rx_csum_valid;
    /* Packets with NEEDS_CSUM. */
    uint64_t rx_needs_csum;
    /* Packets whose checksum the device did not look at. */
    uint64_t rx_csum_none;
    /* Packets with a wrong checksum. */
    uint64_t rx_csum_bad;
};

/* Statistics of the checksums of a transmit queue; with CSUM. Integers are little-endian. */
struct virtio_net_stats_tx_csum {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Packets whose checksum the device need not complete. */
    uint64_t tx_csum_none;
    /* Packets whose checksum the device completes. */
    uint64_t tx_needs_csum;
};

/* Statistics of the coalescing of a receive queue; with GUEST_TSO4 or GUEST_TSO6. Integers are little-endian. */
struct virtio_net_stats_rx_gso {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Unsegmented packets received. */
    uint64_t rx_gso_packets;
    /* Their bytes with headers. */
    uint64_t rx_gso_bytes;
    /* Packets that the device coalesced. */
    uint64_t rx_gso_packets_coalesced;
    /* Their bytes with headers. */
    uint64_t rx_gso_bytes_coalesced;
};

/* Statistics of the segmentation of a transmit queue; with HOST_TSO4, HOST_TSO6 or HOST_USO. Integers are little-endian. */
struct virtio_net_stats_tx_gso {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Packets to be segmented that were sent. */
    uint64_t tx_gso_packets;
    /* Their bytes. */
    uint64_t tx_gso_bytes;
    /* Segments made of them. */
    uint64_t tx_gso_segments;
    /* Bytes of the segments. */
    uint64_t tx_gso_segments_bytes;
    /* Packets to be segmented that were sent as they are. */
    uint64_t tx_gso_packets_noseg;
    /* Their bytes. */
    uint64_t tx_gso_bytes_noseg;
};

/* Statistics of the speed limit of a receive queue. Integers are little-endian. */
struct virtio_net_stats_rx_speed {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Packets dropped above the limit. */
    uint64_t rx_ratelimit_packets;
    /* Their bytes. */
    uint64_t rx_ratelimit_bytes;
};

/* Statistics of the speed limit of a transmit queue. Integers are little-endian. */
struct virtio_net_stats_tx_speed {
    /* The head. */
    struct virtio_net_stats_reply_hdr hdr;
    /* Packets dropped above the limit. */
    uint64_t tx_ratelimit_packets;
    /* Their bytes. */
    uint64_t tx_ratelimit_bytes;
};

/* The configuration space of the network device. Integers are little-endian. */
struct virtio_net_config_full {
    /* The MAC address. */
    uint8_t mac[6];
    /* State of the link. */
    uint16_t status;
    /* Most queue pairs; exists with MQ or RSS. */
    uint16_t max_virtqueue_pairs;
    /* Largest MTU in bytes. */
    uint16_t mtu;
    /* Speed in Mbit/s; unknown above 0x7fffffff. */
    uint32_t speed;
    /* 0 half duplex, 1 full duplex, otherwise unknown. */
    uint8_t duplex;
    /* Most bytes of a hash key; exists with RSS or HASH_REPORT. */
    uint8_t rss_max_key_size;
    /* Most entries of the indirection table. */
    uint16_t rss_max_indirection_table_length;
    /* Hashes that the device can calculate; exists with RSS or HASH_REPORT. */
    uint32_t supported_hash_types;
    /* Tunnels whose inner headers the device can hash, a bit each. */
    uint32_t supported_tunnel_types;
};

/* The configuration space as the Linux header has it, without what HASH_TUNNEL adds. Integers are little-endian. */
struct virtio_net_config {
    /* The MAC address. */
    uint8_t mac[6];
    /* State of the link. */
    uint16_t status;
    /* Most queue pairs; exists with MQ or RSS. */
    uint16_t max_virtqueue_pairs;
    /* Largest MTU in bytes. */
    uint16_t mtu;
    /* Speed in Mbit/s; unknown above 0x7fffffff. */
    uint32_t speed;
    /* 0 half duplex, 1 full duplex, otherwise unknown. */
    uint8_t duplex;
    /* Most bytes of a hash key; exists with RSS or HASH_REPORT. */
    uint8_t rss_max_key_size;
    /* Most entries of the indirection table. */
    uint16_t rss_max_indirection_table_length;
    /* Hashes that the device can calculate; exists with RSS or HASH_REPORT. */
    uint32_t supported_hash_types;
};

/* The head of a packet since virtio 1.0. Integers are little-endian. */
struct virtio_net_hdr_v1 {
    /* Flags. */
    uint8_t flags;
    /* How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags). */
    uint8_t gso_type;
    /* Length of the headers in bytes; a hint without GUEST_HDRLEN. */
    uint16_t hdr_len;
    /* Most bytes of a segment behind its headers. */
    uint16_t gso_size;
    /* With NEEDS_CSUM the byte at which the checksum starts, with RSC_INFO the number of coalesced segments. */
    uint16_t csum_start;
    /* With NEEDS_CSUM where the checksum is stored, counted from csum_start; with RSC_INFO the number of duplicate acknowledgements. */
    uint16_t csum_offset;
    /* Number of buffers that a received packet spans; 0 when sending. */
    uint16_t num_buffers;
};

/* The head of a packet with HASH_REPORT. Integers are little-endian. */
struct virtio_net_hdr_v1_hash {
    /* The head as without it. */
    struct virtio_net_hdr_v1 hdr;
    /* Low half of the hash. */
    uint16_t hash_value_lo;
    /* High half of the hash. */
    uint16_t hash_value_hi;
    /* What the hash was calculated of. See enum virtio_net_hash_report. */
    uint16_t hash_report;
    /* Padding. */
    uint8_t padding[2];
};

/* The head of a packet with one of the UDP tunnel features. Integers are little-endian. */
struct virtio_net_hdr_v1_hash_tunnel {
    /* The head as without them. */
    struct virtio_net_hdr_v1_hash hash_hdr;
    /* Byte at which the outer transport header starts. */
    uint16_t outer_th_offset;
    /* Byte at which the inner network header starts. */
    uint16_t inner_nh_offset;
};

/* The head of a packet with legacy devices without MRG_RXBUF. Integers are little-endian. */
struct virtio_net_hdr {
    /* Flags. */
    uint8_t flags;
    /* How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags). */
    uint8_t gso_type;
    /* Length of the headers in bytes; a hint. */
    uint16_t hdr_len;
    /* Most bytes of a segment behind its headers. */
    uint16_t gso_size;
    /* Byte at which the checksum starts. */
    uint16_t csum_start;
    /* Where the checksum is stored, counted from csum_start. */
    uint16_t csum_offset;
};

/* The head of a packet with legacy devices and MRG_RXBUF. Integers are little-endian. */
struct virtio_net_hdr_mrg_rxbuf {
    /* The head as without it. */
    struct virtio_net_hdr hdr;
    /* Number of buffers that a received packet spans. */
    uint16_t num_buffers;
};

/* What RSS_CONFIG carries when the indirection table has one entry; otherwise it is a head and a trailer. Integers are little-endian. */
struct virtio_net_rss_config {
    /* Hashes to calculate. */
    uint32_t hash_types;
    /* Entries of the table less one; 0 here. */
    uint16_t indirection_table_mask;
    /* Receive queue for packets without a hash: half its index. */
    uint16_t unclassified_queue;
    /* The only entry of the table: half the index of a receive queue. */
    uint16_t indirection_table;
    /* Number of transmit queues to use. */
    uint16_t max_tx_vq;
    /* Length of the hash key in bytes. */
    uint8_t hash_key_length;
    /* The hash key. At most 255. */
    uint8_t hash_key_data[];
} __attribute__((packed));

/* What RSS_CONFIG carries, up to the end of the indirection table; the trailer follows. Integers are little-endian. */
struct virtio_net_rss_config_hdr {
    /* Hashes to calculate. */
    uint32_t hash_types;
    /* Entries of the table, a power of two, less one. */
    uint16_t indirection_table_mask;
    /* Receive queue for packets without a hash: half its index. */
    uint16_t unclassified_queue;
    /* Half the index of the receive queue for each value of the masked hash; one entry more than the mask says. At most 32768. */
    uint16_t indirection_table[];
};

/* What RSS_CONFIG carries behind the indirection table. Integers are little-endian. */
struct virtio_net_rss_config_trailer {
    /* Number of transmit queues to use. */
    uint16_t max_tx_vq;
    /* Length of the hash key in bytes. */
    uint8_t hash_key_length;
    /* The hash key. At most 255. */
    uint8_t hash_key_data[];
} __attribute__((packed));

/* What HASH_CONFIG carries. Integers are little-endian. */
struct virtio_net_hash_config {
    /* Hashes to calculate. */
    uint32_t hash_types;
    /* Padding. */
    uint8_t reserved[8];
    /* Length of the hash key in bytes. */
    uint8_t hash_key_length;
    /* The hash key. At most 255. */
    uint8_t hash_key_data[];
} __attribute__((packed));

/* An entry of the descriptor ring or of an indirect table. Integers are little-endian. */
struct vring_packed_desc {
    /* Guest physical address of the buffer; unused in used descriptors. */
    uint64_t addr;
    /* Length of the buffer in bytes; in used descriptors, how many bytes the device wrote. */
    uint32_t len;
    /* The driver's number for the buffer, valid in the last descriptor of a chain and in used descriptors. */
    uint16_t id;
    /* Direction, whether the chain goes on, and who owns the descriptor. */
    uint16_t flags;
};

/* An event area; the driver writes one to suppress calls, the device the other to suppress kicks. Integers are little-endian. */
struct vring_packed_desc_event {
    /* The descriptor at which a notification is wanted. */
    uint16_t off_wrap;
    /* Which notifications are wanted. See enum packed_event_flags. */
    uint16_t flags;
};

/* The configuration space of the persistent memory device; unused with SHMEM_REGION. Integers are little-endian. */
struct virtio_pmem_config {
    /* Guest physical address of the memory; zero and ignored with SHMEM_REGION. */
    uint64_t start;
    /* Size of the memory in bytes; zero and ignored with SHMEM_REGION. */
    uint64_t size;
};

/* A request, read by the device. Integers are little-endian. */
struct virtio_pmem_req {
    /* What is asked. See enum virtio_pmem_request_type. */
    uint32_t type;
};

/* The answer to a request, written by the device. Integers are little-endian. */
struct virtio_pmem_resp {
    /* 0 on success; all bits set (-1) on failure. */
    uint32_t ret;
};

/* The start of every request, read by the device. Integers are little-endian. */
struct virtio_rtc_req_head {
    /* What is asked. See enum virtio_rtc_request_type. */
    uint16_t msg_type;
    /* Padding. */
    uint8_t reserved[6];
};

/* The start of every answer, written by the device. Integers are little-endian. */
struct virtio_rtc_resp_head {
    /* How it went. See enum virtio_rtc_status. */
    uint8_t status;
    /* Padding. */
    uint8_t reserved[7];
};

/* The start of every notification, written by the device. Integers are little-endian. */
struct virtio_rtc_notif_head {
    /* What it is. See enum virtio_rtc_notification_type. */
    uint16_t msg_type;
    /* Padding. */
    uint8_t reserved[6];
};

/* The request READ. Integers are little-endian. */
struct virtio_rtc_req_read {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Padding. */
    uint8_t reserved[6];
};

/* The answer to READ. Integers are little-endian. */
struct virtio_rtc_resp_read {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* The time in nanoseconds. */
    uint64_t clock_reading;
};

/* The request READ_CROSS. Integers are little-endian. */
struct virtio_rtc_req_read_cross {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* The hardware counter. See enum virtio_rtc_counter. */
    uint8_t hw_counter;
    /* Padding. */
    uint8_t reserved[5];
};

/* The answer to READ_CROSS. Integers are little-endian. */
struct virtio_rtc_resp_read_cross {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* The time in nanoseconds. */
    uint64_t clock_reading;
    /* The counter at that moment, in cycles. */
    uint64_t counter_cycles;
};

/* The request CFG. Integers are little-endian. */
struct virtio_rtc_req_cfg {
    /* What is asked. */
    struct virtio_rtc_req_head head;
};

/* The answer to CFG. Integers are little-endian. */
struct virtio_rtc_resp_cfg {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* Number of clocks. */
    uint16_t num_clocks;
    /* Padding. */
    uint8_t reserved[6];
};

/* The request CLOCK_CAP. Integers are little-endian. */
struct virtio_rtc_req_clock_cap {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Padding. */
    uint8_t reserved[6];
};

/* The answer to CLOCK_CAP. Integers are little-endian. */
struct virtio_rtc_resp_clock_cap {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* What the clock counts. See enum virtio_rtc_clock_type. */
    uint8_t type;
    /* How it is smeared; for UTC_SMEARED only. See enum virtio_rtc_smear. */
    uint8_t leap_second_smearing;
    /* What the clock can do. */
    uint8_t flags;
    /* Padding. */
    uint8_t reserved[5];
};

/* The request CROSS_CAP. Integers are little-endian. */
struct virtio_rtc_req_cross_cap {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* The hardware counter. See enum virtio_rtc_counter. */
    uint8_t hw_counter;
    /* Padding. */
    uint8_t reserved[5];
};

/* The answer to CROSS_CAP. Integers are little-endian. */
struct virtio_rtc_resp_cross_cap {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* Whether clock and counter can be read together. */
    uint8_t flags;
    /* Padding. */
    uint8_t reserved[7];
};

/* The request READ_ALARM. Integers are little-endian. */
struct virtio_rtc_req_read_alarm {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Padding. */
    uint8_t reserved[6];
};

/* The answer to READ_ALARM. Integers are little-endian. */
struct virtio_rtc_resp_read_alarm {
    /* How it went. */
    struct virtio_rtc_resp_head head;
    /* When the alarm goes off, in nanoseconds of its clock. */
    uint64_t alarm_time;
    /* Whether it is on. */
    uint8_t flags;
    /* Padding. */
    uint8_t reserved[7];
};

/* The request SET_ALARM. Integers are little-endian. */
struct virtio_rtc_req_set_alarm {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* When the alarm shall go off, in nanoseconds of its clock. */
    uint64_t alarm_time;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Whether it shall be on. */
    uint8_t flags;
    /* Padding. */
    uint8_t reserved[5];
};

/* The answer to SET_ALARM. Integers are little-endian. */
struct virtio_rtc_resp_set_alarm {
    /* How it went. */
    struct virtio_rtc_resp_head head;
};

/* The request SET_ALARM_ENABLED. Integers are little-endian. */
struct virtio_rtc_req_set_alarm_enabled {
    /* What is asked. */
    struct virtio_rtc_req_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Whether the alarm shall be on. */
    uint8_t flags;
    /* Padding. */
    uint8_t reserved[5];
};

/* The answer to SET_ALARM_ENABLED. Integers are little-endian. */
struct virtio_rtc_resp_set_alarm_enabled {
    /* How it went. */
    struct virtio_rtc_resp_head head;
};

/* The notification that an alarm has gone off. Integers are little-endian. */
struct virtio_rtc_notif_alarm {
    /* What it is. */
    struct virtio_rtc_notif_head head;
    /* The clock, counted from 0. */
    uint16_t clock_id;
    /* Padding. */
    uint8_t reserved[6];
};

/* A command, read by the device. Integers are little-endian. */
struct virtio_scmi_request {
    /* Header of the SCMI message. */
    uint32_t hdr;
    /* Parameters; the standard sets no bound, 64 KiB is taken here. At most 65536. */
    uint8_t params[];
};

/* The response to a command, written by the device. Integers are little-endian. */
struct virtio_scmi_response {
    /* Header of the SCMI message. */
    uint32_t hdr;
    /* Return values, first the status; the standard sets no bound, 64 KiB is taken here. At most 65536. */
    uint8_t ret_values[];
};

/* A notification or a delayed response, written by the device into the event queue. Integers are little-endian. */
struct virtio_scmi_notification {
    /* Header of the SCMI message. */
    uint32_t hdr;
    /* Payload of the message; the standard sets no bound, 64 KiB is taken here. At most 65536. */
    uint8_t payload[];
};

/* The configuration space of the SCSI host device. Integers are little-endian. */
struct virtio_scsi_config {
    /* Number of request queues. */
    uint32_t num_queues;
    /* Most segments of a command in one direction. */
    uint32_t seg_max;
    /* Most sectors of a transfer; a hint. */
    uint32_t max_sectors;
    /* Most linked commands to one logical unit. */
    uint32_t cmd_per_lun;
    /* Most bytes of an event. */
    uint32_t event_info_size;
    /* Size of the sense data in bytes; the driver may write it. */
    uint32_t sense_size;
    /* Size of a command descriptor block in bytes; the driver may write it. */
    uint32_t cdb_size;
    /* Highest channel to look at; should be 0. */
    uint16_t max_channel;
    /* Highest target to look at; at most 255. */
    uint16_t max_target;
    /* Highest logical unit to look at; at most 16383. */
    uint32_t max_lun;
};

/* The head of a command with the default cdb_size, read by the device; data to write follows. Integers are little-endian. */
struct virtio_scsi_cmd_req {
    /* Target and logical unit: 1, the target, two bytes of single-level LUN, four zeros. */
    uint8_t lun[8];
    /* Identifier of the command, which the driver chooses. */
    uint64_t tag;
    /* In which order to execute it. See enum virtio_scsi_task_attribute. */
    uint8_t task_attr;
    /* Priority; should be 0. */
    uint8_t prio;
    /* Command reference number; should be 0. */
    uint8_t crn;
    /* The command descriptor block, padded to cdb_size. */
    uint8_t cdb[32];
} __attribute__((packed));

/* The head of a command with T10_PI and the default cdb_size, read by the device; protection information and data to write follow. Integers are little-endian. */
struct virtio_scsi_cmd_req_pi {
    /* Target and logical unit, as without T10_PI. */
    uint8_t lun[8];
    /* Identifier of the command, which the driver chooses. */
    uint64_t tag;
    /* In which order to execute it. See enum virtio_scsi_task_attribute. */
    uint8_t task_attr;
    /* Priority; should be 0. */
    uint8_t prio;
    /* Command reference number; should be 0. */
    uint8_t crn;
    /* Bytes of protection information in front of the data to write. */
    uint32_t pi_bytesout;
    /* Bytes of protection information in front of the data that is read. */
    uint32_t pi_bytesin;
    /* The command descriptor block, padded to cdb_size. */
    uint8_t cdb[32];
} __attribute__((packed));

/* The answer to a command with the default sense_size, written by the device; data that was read follows. Integers are little-endian. */
struct virtio_scsi_cmd_resp {
    /* Bytes of sense data that are valid. */
    uint32_t sense_len;
    /* Bytes of the data buffers that were not transferred. */
    uint32_t resid;
    /* The SCSI status qualifier. */
    uint16_t status_qualifier;
    /* The SCSI status. */
    uint8_t status;
    /* How the transport went. See enum virtio_scsi_response. */
    uint8_t response;
    /* The sense data, padded to sense_size. */
    uint8_t sense[96];
};

/* A task management request. Integers are little-endian. */
struct virtio_scsi_ctrl_tmf_req {
    /* TMF. See enum virtio_scsi_control_type. */
    uint32_t type;
    /* The function. See enum virtio_scsi_task_management. */
    uint32_t subtype;
    /* Target and logical unit, as in commands. */
    uint8_t lun[8];
    /* Identifier of the command that is meant, if one is. */
    uint64_t tag;
};

/* The answer to a task management request. Integers are little-endian. */
struct virtio_scsi_ctrl_tmf_resp {
    /* How it went. See enum virtio_scsi_response. */
    uint8_t response;
};

/* A question about asynchronous notifications, or a subscription to them. Integers are little-endian. */
struct virtio_scsi_ctrl_an_req {
    /* AN_QUERY or AN_SUBSCRIBE. See enum virtio_scsi_control_type. */
    uint32_t type;
    /* Target and logical unit, as in commands. */
    uint8_t lun[8];
    /* The notifications that the driver wants. */
    uint32_t event_requested;
};

/* The answer about asynchronous notifications. Integers are little-endian. */
struct virtio_scsi_ctrl_an_resp {
    /* The notifications that the unit can send. */
    uint32_t event_actual;
    /* How it went. See enum virtio_scsi_response. */
    uint8_t response;
} __attribute__((packed));

/* An event, written by the device. Integers are little-endian. */
struct virtio_scsi_event {
    /* The kind (virtio-scsi-event-type) in bits 0 to 30, EVENTS_MISSED in bit 31. */
    uint32_t event;
    /* Target and logical unit, as in commands. */
    uint8_t lun[8];
    /* With TRANSPORT_RESET a reset reason, with ASYNC_NOTIFY asynchronous events, with PARAM_CHANGE the additional sense code in bits 0 to 7 and its qualifier in bits 8 to 15. */
    uint32_t reason;
};

/* The configuration space of the sound device; devices without CTLS may end it before controls. Integers are little-endian. */
struct virtio_snd_config {
    /* Number of jacks. */
    uint32_t jacks;
    /* Number of PCM streams. */
    uint32_t streams;
    /* Number of channel maps. */
    uint32_t chmaps;
    /* Number of control elements. */
    uint32_t controls;
};

/* The start of every message; it is all of an answer without data. Integers are little-endian. */
struct virtio_snd_hdr {
    /* What the message is. See enum virtio_snd_code. */
    uint32_t code;
};

/* An event, written by the device. Integers are little-endian. */
struct virtio_snd_event {
    /* What has happened. */
    struct virtio_snd_hdr hdr;
    /* The jack or the stream. */
    uint32_t data;
};

/* A request for descriptions (JACK_INFO, PCM_INFO, CHMAP_INFO or CTL_INFO). Integers are little-endian. */
struct virtio_snd_query_info {
    /* What is asked. */
    struct virtio_snd_hdr hdr;
    /* The first item. */
    uint32_t start_id;
    /* Number of items. */
    uint32_t count;
    /* Length of a description in bytes. */
    uint32_t size;
};

/* The start of every description. Integers are little-endian. */
struct virtio_snd_info {
    /* The function group node in High Definition Audio. */
    uint32_t hda_fn_nid;
};

/* The start of a request about a jack. Integers are little-endian. */
struct virtio_snd_jack_hdr {
    /* What is asked. */
    struct virtio_snd_hdr hdr;
    /* The jack, counted from 0. */
    uint32_t jack_id;
};

/* A jack. Integers are little-endian. */
struct virtio_snd_jack_info {
    /* The common start. */
    struct virtio_snd_info hdr;
    /* A bit for each virtio-snd-jack-feature that it has. */
    uint32_t features;
    /* Pin configuration in High Definition Audio. */
    uint32_t hda_reg_defconf;
    /* Pin capabilities in High Definition Audio. */
    uint32_t hda_reg_caps;
    /* 1 when something is plugged in. */
    uint8_t connected;
    /* Padding. */
    uint8_t padding[7];
};

/* The request JACK_REMAP. Integers are little-endian. */
struct virtio_snd_jack_remap {
    /* The request and the jack. */
    struct virtio_snd_jack_hdr hdr;
    /* The new association. */
    uint32_t association;
    /* The new sequence. */
    uint32_t sequence;
};

/* The start of a request about a stream; it is all of PREPARE, RELEASE, START and STOP. Integers are little-endian. */
struct virtio_snd_pcm_hdr {
    /* What is asked. */
    struct virtio_snd_hdr hdr;
    /* The stream, counted from 0. */
    uint32_t stream_id;
};

/* A stream. Integers are little-endian. */
struct virtio_snd_pcm_info {
    /* The common start. */
    struct virtio_snd_info hdr;
    /* A bit for each virtio-snd-pcm-feature that it has. */
    uint32_t features;
    /* A bit for each virtio-snd-pcm-format that it supports. */
    uint64_t formats;
    /* A bit for each virtio-snd-pcm-rate that it supports. */
    uint64_t rates;
    /* Which way it flows. See enum virtio_snd_direction. */
    uint8_t direction;
    /* Fewest channels. */
    uint8_t channels_min;
    /* Most channels. */
    uint8_t channels_max;
    /* Padding. */
    uint8_t padding[5];
};

/* The request PCM_SET_PARAMS. Integers are little-endian. */
struct virtio_snd_pcm_set_params {
    /* The request and the stream. */
    struct virtio_snd_pcm_hdr hdr;
    /* Size of the buffer in bytes. */
    uint32_t buffer_bytes;
    /* Size of a period in bytes. */
    uint32_t period_bytes;
    /* A bit for each virtio-snd-pcm-feature that is chosen. */
    uint32_t features;
    /* Number of channels. */
    uint8_t channels;
    /* The sample format. See enum virtio_snd_pcm_format. */
    uint8_t format;
    /* The frame rate. See enum virtio_snd_pcm_rate. */
    uint8_t rate;
    /* Padding. */
    uint8_t padding[1];
};

/* The head of a buffer in the tx or rx queue; the sound follows, then a virtio_snd_pcm_status. Integers are little-endian. */
struct virtio_snd_pcm_xfer {
    /* The stream. */
    uint32_t stream_id;
};

/* The tail of a buffer in the tx or rx queue, written by the device. Integers are little-endian. */
struct virtio_snd_pcm_status {
    /* How it went, an S value. See enum virtio_snd_code. */
    uint32_t status;
    /* Latency of the device in bytes. */
    uint32_t latency_bytes;
};

/* The start of a request about a channel map. Integers are little-endian. */
struct virtio_snd_chmap_hdr {
    /* What is asked. */
    struct virtio_snd_hdr hdr;
    /* The channel map, counted from 0. */
    uint32_t chmap_id;
};

/* A channel map. Integers are little-endian. */
struct virtio_snd_chmap_info {
    /* The common start. */
    struct virtio_snd_info hdr;
    /* Which way the sound flows. See enum virtio_snd_direction. */
    uint8_t direction;
    /* Number of positions that are used. */
    uint8_t channels;
    /* Where each channel is heard. See enum virtio_snd_chmap_position. */
    uint8_t positions[18];
};

/* The start of a request about a control. Integers are little-endian. */
struct virtio_snd_ctl_hdr {
    /* What is asked. */
    struct virtio_snd_hdr hdr;
    /* The control, counted from 0. */
    uint32_t control_id;
};

/* The range of a control with 32-bit integers. Integers are little-endian. */
struct virtio_snd_ctl_info_integer {
    /* Least value. */
    uint32_t min;
    /* Greatest value. */
    uint32_t max;
    /* Step, or 0 when it varies. */
    uint32_t step;
};

/* The range of a control with 64-bit integers. Integers are little-endian. */
struct virtio_snd_ctl_info_integer64 {
    /* Least value. */
    uint64_t min;
    /* Greatest value. */
    uint64_t max;
    /* Step, or 0 when it varies. */
    uint64_t step;
};

/* The range of an enumerated control. Integers are little-endian. */
struct virtio_snd_ctl_info_enumerated {
    /* Number of options. */
    uint32_t items;
};

/* A control; the hole before the range aligns its 64-bit integers. Integers are little-endian. */
struct virtio_snd_ctl_info {
    /* The common start. */
    struct virtio_snd_info hdr;
    /* What it is for. See enum virtio_snd_ctl_role. */
    uint32_t role;
    /* What its values are. See enum virtio_snd_ctl_type. */
    uint32_t type;
    /* A bit for each virtio-snd-ctl-access that it has. */
    uint32_t access;
    /* Number of values. */
    uint32_t count;
    /* Index among controls of one name. */
    uint32_t index;
    /* Its name. */
    uint8_t name[44];
    /* Padding. */
    uint8_t padding[4];
    /* The range of the values, according to the type. Holds one of: struct virtio_snd_ctl_info_integer, struct virtio_snd_ctl_info_integer64, struct virtio_snd_ctl_info_enumerated. */
    uint8_t value[24];
};

/* An option of an enumerated control. Integers are little-endian. */
struct virtio_snd_ctl_enum_item {
    /* Its name. */
    uint8_t item[64];
};

/* The value of a control of type IEC958. Integers are little-endian. */
struct virtio_snd_ctl_iec958 {
    /* Channel status bits. */
    uint8_t status[24];
    /* Subcode bits. */
    uint8_t subcode[147];
    /* Padding. */
    uint8_t pad[1];
    /* Subframe bits. */
    uint8_t dig_subframe[4];
};

/* Values of a control of type BOOLEAN or INTEGER. Integers are little-endian. */
struct virtio_snd_ctl_value_integer {
    /* The values. */
    uint32_t integer[128];
};

/* Values of a control of type INTEGER64. Integers are little-endian. */
struct virtio_snd_ctl_value_integer64 {
    /* The values. */
    uint64_t integer64[64];
};

/* Values of a control of type ENUMERATED. Integers are little-endian. */
struct virtio_snd_ctl_value_enumerated {
    /* Indices of the options. */
    uint32_t enumerated[128];
};

/* The values of a control. Integers are little-endian. */
struct virtio_snd_ctl_value {
    /* The values, according to the type; plain bytes for BYTES. Holds one of: struct virtio_snd_ctl_value_integer, struct virtio_snd_ctl_value_integer64, struct virtio_snd_ctl_value_enumerated, struct virtio_snd_ctl_iec958. */
    uint8_t value[512];
};

/* The event CTL_NOTIFY. Integers are little-endian. */
struct virtio_snd_ctl_event {
    /* What has happened. */
    struct virtio_snd_hdr hdr;
    /* The control. */
    uint16_t control_id;
    /* A bit for each virtio-snd-ctl-event-mask that applies. */
    uint16_t mask;
};

/* The configuration space of the SPI controller device. Integers are little-endian. */
struct virtio_spi_config {
    /* Number of chip selects. */
    uint8_t cs_max_number;
    /* 1 if the chip select can be released after each transfer of a message, 0 if not. */
    uint8_t cs_change_supported;
    /* Widths of writes. */
    uint8_t tx_nbits_supported;
    /* Widths of reads. */
    uint8_t rx_nbits_supported;
    /* Bit n says that words of n+1 bits are possible; 0 says that all are. */
    uint32_t bits_per_word_mask;
    /* Possible settings. */
    uint32_t mode_func_supported;
    /* Greatest clock rate in hertz; 0 for no limit. */
    uint32_t max_freq_hz;
    /* Longest delay between words in nanoseconds; 0 if none is possible. */
    uint32_t max_word_delay_ns;
    /* Longest delay after asserting a chip select in nanoseconds; 0 if none is possible. */
    uint32_t max_cs_setup_ns;
    /* Longest delay before releasing a chip select in nanoseconds; 0 if none is possible. */
    uint32_t max_cs_hold_ns;
    /* Longest delay after releasing a chip select in nanoseconds; 0 if none is possible. */
    uint32_t max_cs_inactive_ns;
};

/* The head of a transfer, read by the device; data to send and room for data received follow, then a result. Integers are little-endian. */
struct spi_transfer_head {
    /* Number of the chip select. */
    uint8_t chip_select_id;
    /* Bits of a word. */
    uint8_t bits_per_word;
    /* 1 to release the chip select before the next transfer, 0 to keep it. */
    uint8_t cs_change;
    /* Bits written at a time: 1, 2, 4 or 8; 0 is 1. */
    uint8_t tx_nbits;
    /* Bits read at a time: 1, 2, 4 or 8; 0 is 1. */
    uint8_t rx_nbits;
    /* Padding. */
    uint8_t reserved[3];
    /* Settings. */
    uint32_t mode;
    /* Clock rate in hertz. */
    uint32_t freq;
    /* Delay between words in nanoseconds. */
    uint32_t word_delay_ns;
    /* Delay after asserting the chip select in nanoseconds. */
    uint32_t cs_setup_ns;
    /* Delay before releasing the chip select in nanoseconds. */
    uint32_t cs_delay_hold_ns;
    /* Delay between releasing the chip select and asserting it again in nanoseconds. */
    uint32_t cs_change_delay_inactive_ns;
};

/* The tail of a transfer, written by the device. Integers are little-endian. */
struct spi_transfer_result {
    /* How it went. See enum virtio_spi_status. */
    uint8_t result;
};

/* An entry of the descriptor table or of an indirect table. Integers are little-endian. */
struct vring_desc {
    /* Guest physical address of the buffer. */
    uint64_t addr;
    /* Length of the buffer in bytes. */
    uint32_t len;
    /* Direction, and whether the chain goes on. */
    uint16_t flags;
    /* Index of the next descriptor of the chain. */
    uint16_t next;
};

/* Head of the available ring; a u16 a descriptor follows, then used_event. Integers are little-endian. */
struct available_ring_header {
    /* Suppression of calls. */
    uint16_t flags;
    /* Free-running count of the chains made available. */
    uint16_t index;
};

/* An entry of the used ring. Integers are little-endian. */
struct vring_used_elem {
    /* Index of the head of the used chain. */
    uint32_t id;
    /* Bytes that the device wrote into the chain. */
    uint32_t len;
};

/* Head of the used ring; a used element a descriptor follows, then avail_event. Integers are little-endian. */
struct used_ring_header {
    /* Suppression of kicks. */
    uint16_t flags;
    /* Free-running count of the chains used. */
    uint16_t index;
};

/* The available ring up to used_event, which follows the entries. Integers are little-endian. */
struct vring_avail {
    /* Suppression of calls. */
    uint16_t flags;
    /* Free-running count of the chains made available. */
    uint16_t idx;
    /* Index of the head of each available chain; as many entries as the queue has descriptors. At most 32768. */
    uint16_t ring[];
};

/* The used ring up to avail_event, which follows the entries. Integers are little-endian. */
struct vring_used {
    /* Suppression of kicks. */
    uint16_t flags;
    /* Free-running count of the chains used. */
    uint16_t idx;
    /* The used chains; as many entries as the queue has descriptors. At most 32768. */
    struct vring_used_elem ring[];
};

/* The configuration space of the socket device. Integers are little-endian. */
struct virtio_vsock_config {
    /* Context id of the guest; its upper half is zero. */
    uint64_t guest_cid;
};

/* An event, written by the device. Integers are little-endian. */
struct virtio_vsock_event {
    /* What happened. See enum virtio_vsock_event_id. */
    uint32_t id;
};

/* The head of a packet; data follows. Integers are little-endian. */
struct virtio_vsock_hdr {
    /* Context id of the sender; its upper half is zero. */
    uint64_t src_cid;
    /* Context id of the receiver; its upper half is zero. */
    uint64_t dst_cid;
    /* Port of the sender. */
    uint32_t src_port;
    /* Port of the receiver. */
    uint32_t dst_port;
    /* Bytes of data. */
    uint32_t len;
    /* Kind of the socket. See enum virtio_vsock_type. */
    uint16_t type;
    /* What the packet is for. See enum virtio_vsock_op. */
    uint16_t op;
    /* virtio-vsock-shutdown-flags in a SHUTDOWN, virtio-vsock-seq-flags in an RW of a seqpacket socket. */
    uint32_t flags;
    /* Size of the sender's receive buffer in bytes, free or not. */
    uint32_t buf_alloc;
    /* Bytes that the sender has taken from its receive buffer so far, wrapping. */
    uint32_t fwd_cnt;
} __attribute__((packed));

#endif
