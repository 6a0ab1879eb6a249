#include <pthread.h>
#include <signal.h>

#include "CKernels.h"

typedef struct {
  pthread_t thread;
  ck_part *run;
  void *context;
  int part;
} worker;

static void *begin(void *argument) {
  const worker *const self = argument;
  self->run(self->context, self->part);
  return NULL;
}

void ck_run_parts(int parts, ck_part *run, void *context) {
  enum { most = 64 };
  worker workers[most];
  bool is_running[most] = {false};

  // Signals are for the thread that started the program, whose reads they end.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  for (int part = 1; part < parts && part < most; part++) {
    workers[part] = (worker){.run = run, .context = context, .part = part};
    is_running[part] = pthread_create(&workers[part].thread, NULL, begin, &workers[part]) == 0;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);

  // Where no thread was to be had, the caller's does the work.
  for (int part = 0; part < parts; part++)
    if (part >= most || !is_running[part]) run(context, part);
  for (int part = 1; part < parts && part < most; part++)
    if (is_running[part]) pthread_join(workers[part].thread, NULL);
}
