#include <stdlib.h>
#include <stdio.h>
#include <hyphen.h>
