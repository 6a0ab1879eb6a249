#ifndef ZTILDE_CEDITLINE_H
#define ZTILDE_CEDITLINE_H

#include <histedit.h>

#endif
