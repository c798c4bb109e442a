/** The report (rapport): concept, hoor en wederhoor, final. */
@NullMarked
package org.keurwerk.audit.report;

import org.jspecify.annotations.NullMarked;
