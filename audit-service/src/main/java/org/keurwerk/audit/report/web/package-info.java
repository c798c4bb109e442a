/** The pages and the API of reporting that belong to no task. */
@NullMarked
package org.keurwerk.audit.report.web;

import org.jspecify.annotations.NullMarked;
