package org.keurwerk.audit.settings.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules of the trade as they are set here, for the office to read. */
@Controller
class SettingsPageController {

    private final RuleWords rules;

    SettingsPageController(RuleWords rules) {
        this.rules = rules;
    }

    @GetMapping("/office/settings")
    String show(Model model, Locale locale) {
        model.addAttribute("rules", rules.all(locale));
        model.addAttribute("elsewhere", rules.elsewhere(locale));
        return "settings/settings";
    }
}
