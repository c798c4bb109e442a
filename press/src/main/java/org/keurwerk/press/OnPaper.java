package org.keurwerk.press;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.OneLine;

/** A text that will stand on a document of ours, so that the press must have every letter of it. */
@Constraint(validatedBy = OnPaper.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPaper {

    /** Replaced by the characters that cannot be printed. */
    String message() default "?";

    /** As every constraint has. */
    Class<?>[] groups() default {};

    /** As every constraint has. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<OnPaper, String> {

        private static final int NAMED_AT_MOST = 12;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            List<String> missing = text == null ? List.of() : Letters.thatCannotBePrinted(OneLine.of(text));
            if (missing.isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            String named = String.join(" ", missing.subList(0, Math.min(NAMED_AT_MOST, missing.size())));
            // braces and the like would be read as an expression: none of these is missing in the fonts
            context.buildConstraintViolationWithTemplate(named).addConstraintViolation();
            return false;
        }
    }
}
