// The Swift runtime names `hypotf`, and glibc 2.35 gave that name a new version: a program that takes
// it from there starts on nothing older. With a definition of its own, ztilde starts on glibc 2.34.
#ifdef __linux__

float hypotf(float x, float y) {
  if (__builtin_isinf(x) || __builtin_isinf(y)) return __builtin_inff();
  // A double holds the square of a float exactly, and the sum of two cannot overflow.
  return (float)__builtin_sqrt((double)x * x + (double)y * y);
}

#endif
