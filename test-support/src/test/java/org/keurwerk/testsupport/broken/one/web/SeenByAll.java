package org.keurwerk.testsupport.broken.one.web;

/** A page that every package can see. */
public class SeenByAll {}
