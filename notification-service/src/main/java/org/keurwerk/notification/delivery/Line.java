package org.keurwerk.notification.delivery;

import java.time.LocalDate;

/** What became of one notice on a day, in a line for people. */
record Line(LocalDate date, String what) {}
