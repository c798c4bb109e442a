package org.keurwerk.testsupport.broken.one;

import org.keurwerk.testsupport.broken.two.Two;

/** Needs the other, which needs this one. */
public record One(Two two) {}
