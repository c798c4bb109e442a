package org.keurwerk.certificate.verification;

import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.LookingUpCertificates;
import org.keurwerk.certificate.lifecycle.RefusedNumber;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages about one certificate: all that is public, and the answer to whether it is real and valid (echt en geldig). */
@Controller
class CertificatePageController {

    private static final int LONGEST_SHOWN = 60;

    private final Certificates certificates;
    private final LookingUpCertificates lookingUp;
    private final BusinessTime time;

    CertificatePageController(Certificates certificates, LookingUpCertificates lookingUp, BusinessTime time) {
        this.certificates = certificates;
        this.lookingUp = lookingUp;
        this.time = time;
    }

    @GetMapping("/certificates/{number}")
    ModelAndView certificate(@PathVariable String number) {
        return answered(number, "certificate");
    }

    @GetMapping("/verify/{number}")
    ModelAndView verify(@PathVariable String number) {
        return answered(number, "verify");
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) @Nullable String number) {
        if (number == null || number.isBlank()) {
            return new ModelAndView("verify-form")
                    .addObject("example", lookingUp.example().text());
        }
        try {
            return new ModelAndView(
                    "redirect:/verify/" + CertificateNumber.parse(number).text());
        } catch (RefusedNumber refused) {
            return refused(refused);
        }
    }

    private ModelAndView answered(String typed, String page) {
        CertificateNumber number;
        try {
            number = CertificateNumber.parse(typed);
        } catch (RefusedNumber refused) {
            return refused(refused);
        }
        return certificates
                .withNumber(number)
                .map(certificate -> found(certificate, page))
                .orElseGet(() -> noAnswer("UNKNOWN", number.text(), HttpStatus.NOT_FOUND));
    }

    private ModelAndView found(Certificate certificate, String page) {
        CertificateFacts facts = CertificateFacts.of(
                certificate,
                certificates.lineageOf(certificate.organisationId(), certificate.scope()),
                lookingUp.givenTogetherWith(certificate),
                time.today());
        return new ModelAndView(page).addObject("facts", facts).addObject("seenOn", time.now());
    }

    private ModelAndView refused(RefusedNumber refused) {
        return noAnswer(refused.mistake().name(), refused.typed(), HttpStatus.BAD_REQUEST);
    }

    /** No number is as long: whoever pastes a whole page needs not read it again. */
    private static String shortened(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }

    private ModelAndView noAnswer(String why, String typed, HttpStatus status) {
        ModelAndView page = new ModelAndView("no-certificate");
        page.setStatus(status);
        page.addObject("why", why);
        page.addObject("typed", shortened(typed));
        page.addObject("example", lookingUp.example().text());
        page.addObject("seenOn", time.now());
        return page;
    }
}
