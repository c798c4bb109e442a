package org.keurwerk.testsupport.broken;

import java.util.List;
import java.util.Map;

/** Gives a map that may hold anything. */
public class Anything {

    /** Nothing is known of what is in it. */
    public List<Map<String, Object>> contents() {
        return List.of();
    }
}
