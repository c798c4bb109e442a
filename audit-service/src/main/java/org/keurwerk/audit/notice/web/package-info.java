/** The API of notices about a trajectory. */
@NullMarked
package org.keurwerk.audit.notice.web;

import org.jspecify.annotations.NullMarked;
