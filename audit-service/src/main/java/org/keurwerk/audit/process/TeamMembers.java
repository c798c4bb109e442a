package org.keurwerk.audit.process;

import java.util.List;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.springframework.stereotype.Component;

/** {@code team} in the models: who gets a task each. */
@Component
public class TeamMembers implements SeenByModels {

    @Override
    public String nameInModels() {
        return "team";
    }

    /** The accounts in the process variable {@code auditors}. */
    public List<String> members(String auditors) {
        return ProcessVariables.listed(auditors);
    }
}
