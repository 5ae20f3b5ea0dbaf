/* zero-range DEVICE OFFSET LENGTH: asks the kernel to write zeroes (BLKZEROOUT), which becomes the disk's write-zeroes
 * request when it has one. busybox has no program for it. */
#include <fcntl.h>
#include <linux/fs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>

int main(int count, char **words) {
    if (count != 4) {
        fprintf(stderr, "usage: zero-range DEVICE OFFSET LENGTH\n");
        return 2;
    }
    uint64_t range[2] = {strtoull(words[2], NULL, 0), strtoull(words[3], NULL, 0)};
    int device = open(words[1], O_RDWR);
    if (device < 0 || ioctl(device, BLKZEROOUT, range) != 0) {
        perror(words[1]);
        return 1;
    }
    return 0;
}
