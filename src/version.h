/* version: of the program, and of the registry that its table agrees with. `make dist` and the reference page read
 * them here. */
#ifndef VERSION_H
#define VERSION_H

#define VERSION "2.0"
#define REGISTRY "2025-09-15"

#endif
