/** Page, file and API of what was answered to the survey. */
@NullMarked
package org.keurwerk.audit.survey.web;

import org.jspecify.annotations.NullMarked;
