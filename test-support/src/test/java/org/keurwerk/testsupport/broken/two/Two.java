package org.keurwerk.testsupport.broken.two;

import java.util.List;
import org.keurwerk.testsupport.broken.one.One;

/** Needs the other, which needs this one. */
public record Two(List<One> ones) {}
