// libFuzzer brings the main function; this target is in C because SwiftPM would rename that of one in Swift.
int LLVMFuzzerTestOneInput(const unsigned char *data, unsigned long count);
