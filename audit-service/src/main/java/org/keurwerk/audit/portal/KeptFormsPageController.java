package org.keurwerk.audit.portal;

import java.util.regex.Pattern;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a form while one types, and throws away what was kept. */
@Controller
@RequestMapping("/kept-forms")
class KeptFormsPageController {

    private static final Pattern PAGE = Pattern.compile("/(?:apply|profile|office)(?:[/?][A-Za-z0-9/_=-]{1,150})?");

    private final KeptForms forms;

    KeptFormsPageController(KeptForms forms) {
        this.forms = forms;
    }

    @PostMapping("/draft")
    String keep(@RequestParam MultiValueMap<String, String> fields, Model model) {
        model.addAttribute(
                "savedAt", forms.keep(Caller.current(), page(fields), fields).at());
        return "fragments/form :: keptNow";
    }

    @PostMapping("/discard")
    String discard(@RequestParam MultiValueMap<String, String> fields) {
        String page = page(fields);
        forms.forget(Caller.current(), page);
        return "redirect:" + page;
    }

    private static String page(MultiValueMap<String, String> fields) {
        String page = fields.getFirst("_page");
        if (page == null || !PAGE.matcher(page).matches() || page.contains("//")) {
            throw ProblemException.notFound("page");
        }
        return page;
    }
}
