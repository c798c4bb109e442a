package org.keurwerk.audit.framework.web;

import java.util.List;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The frameworks (kaders) to read, with what is an example marked so. */
@Controller
class FrameworksPageController {

    private final Frameworks frameworks;
    private final String body;

    FrameworksPageController(Frameworks frameworks, @Value("${keurwerk.body.short-name}") String body) {
        this.frameworks = frameworks;
        this.body = body;
    }

    @GetMapping("/frameworks")
    String all(Model model) {
        List<Framework> all = frameworks.all();
        model.addAttribute("frameworks", all);
        return "framework/frameworks";
    }

    @GetMapping("/frameworks/{key}/{version}")
    String one(@PathVariable String key, @PathVariable String version, Model model) {
        Framework framework = frameworks.find(key, version).orElseThrow(() -> ProblemException.notFound("framework"));
        model.addAttribute("framework", framework);
        model.addAttribute("body", body);
        return "framework/framework";
    }
}
