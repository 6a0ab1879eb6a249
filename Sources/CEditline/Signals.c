#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include "CEditline.h"

// A handler may touch little more than flags like these; everything else happens where they are read.
static atomic_bool raised[3];

static struct termios original;
static bool has_original;

static void raise_flag(int number) {
  int saved = errno;
  ce_signal which = number == SIGINT ? ce_interrupt : number == SIGWINCH ? ce_resize : ce_continue;
  atomic_store(&raised[which], true);
  errno = saved;
}

// The program is about to die of a signal while an editor may hold the terminal. tcsetattr, write and
// raise are allowed in a handler; SA_RESETHAND has restored the signal's own effect.
static void give_terminal_back(int number) {
  static const char plain[] = "\033[?2004l\033[?25h";
  if (has_original && tcgetpgrp(STDIN_FILENO) == getpgrp()) {
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    if (isatty(STDOUT_FILENO) && write(STDOUT_FILENO, plain, sizeof plain - 1) < 0) {
      // Nobody is left to tell.
    }
  }
  raise(number);
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void ce_watch_signals(void) {
  has_original = tcgetattr(STDIN_FILENO, &original) == 0;
  // Without SA_RESTART, so that a read that waits for a key returns.
  handle(SIGINT, raise_flag, 0);
  handle(SIGWINCH, raise_flag, 0);
  handle(SIGCONT, raise_flag, 0);
  handle(SIGPIPE, SIG_IGN, 0);
  handle(SIGTERM, give_terminal_back, SA_RESETHAND);
  handle(SIGHUP, give_terminal_back, SA_RESETHAND);
  handle(SIGQUIT, give_terminal_back, SA_RESETHAND);
}

bool ce_is_raised(ce_signal which) { return atomic_load(&raised[which]); }

bool ce_take(ce_signal which) { return atomic_exchange(&raised[which], false); }

static bool is_any_raised(void) {
  return ce_is_raised(ce_interrupt) || ce_is_raised(ce_resize) || ce_is_raised(ce_continue);
}

bool ce_wait_for_input(void) {
  // A signal between a look at the flags and the wait would be slept through; so it is held back
  // until the wait lets it in.
  sigset_t held, before;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGCONT);
  sigprocmask(SIG_BLOCK, &held, &before);
  if (!is_any_raised()) {
    fd_set input;
    FD_ZERO(&input);
    FD_SET(STDIN_FILENO, &input);
    pselect(STDIN_FILENO + 1, &input, NULL, NULL, NULL, &before);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  // A key that comes with a signal was pressed after it.
  return !is_any_raised();
}
