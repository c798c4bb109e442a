package org.keurwerk.testsupport.broken;

import org.springframework.beans.factory.annotation.Autowired;

/** Lets Spring write into its field. */
class Injected {

    @Autowired
    ThingHelper thing = new ThingHelper();
}
