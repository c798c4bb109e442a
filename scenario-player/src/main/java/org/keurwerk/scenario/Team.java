package org.keurwerk.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Part;

/** The auditors of a trajectory by user name. */
record Team(String lead, List<String> coAuditors) {

    /** The block {@code team} with the usual auditors where it names none. */
    static Part writtenOut(Part block, RoleAccounts accounts) {
        return block.over(block.mapping(Map.of(
                "lead", block.value(accounts.lead(), true),
                "coAuditors", block.list(List.of(block.value(accounts.coAuditor(), true))))));
    }

    static Team of(Part block, RoleAccounts accounts) {
        Part whole = writtenOut(block, accounts);
        return new Team(
                whole.required("lead").text(),
                whole.required("coAuditors").items().stream().map(Part::text).toList());
    }

    List<String> auditors() {
        return Stream.concat(Stream.of(lead), coAuditors.stream()).distinct().toList();
    }
}
