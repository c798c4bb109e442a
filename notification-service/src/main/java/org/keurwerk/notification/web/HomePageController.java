package org.keurwerk.notification.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: it says what this service is and links to portal and register. */
@Controller
class HomePageController {

    private final String portalUrl;
    private final String registerUrl;

    HomePageController(
            @Value("${keurwerk.portal-url}") String portalUrl, @Value("${keurwerk.register-url}") String registerUrl) {
        this.portalUrl = portalUrl;
        this.registerUrl = registerUrl;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("portalUrl", portalUrl);
        model.addAttribute("registerUrl", registerUrl);
        return "home";
    }
}
