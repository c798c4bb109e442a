package org.keurwerk.scenario;

import java.util.List;
import java.util.stream.Stream;

/** The auditors of a trajectory by user name, the lead first. */
record Team(String lead, List<String> coAuditors) {

    List<String> auditors() {
        return Stream.concat(Stream.of(lead), coAuditors.stream()).distinct().toList();
    }
}
