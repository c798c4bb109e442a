package org.keurwerk.testsupport.broken;

/** Has a name that says nothing. */
class ThingHelper {}
