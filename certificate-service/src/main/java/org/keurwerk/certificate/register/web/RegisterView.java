package org.keurwerk.certificate.register.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.certificate.register.RegisterPage;

/** One page of the register, as the API shows it. */
@Schema(name = "RegisterPage")
record RegisterView(
        @Schema(description = "In alphabetical order of the organisations, newest decision first.")
        List<CertificateView> items,

        @Schema(description = "The page, from 0.") int page,
        @Schema(description = "Items on a full page.") int size,
        @Schema(description = "Items found.") long total) {

    static RegisterView of(RegisterPage page, LocalDate today) {
        return new RegisterView(
                page.entries().stream()
                        .map(entry -> CertificateView.of(entry, today))
                        .toList(),
                page.page(),
                page.size(),
                page.total());
    }
}
