package org.keurwerk.certificate.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page is the register. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/register";
    }
}
