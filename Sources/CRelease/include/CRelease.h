// What a released program knows of its own build.

/// The commit that the program was built from, or an empty text when the build did not say it.
const char *cr_commit(void);
