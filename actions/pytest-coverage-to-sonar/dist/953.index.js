export const id = 953;
export const ids = [953];
export const modules = {

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* reexport */ outputs),
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./packages/evidence/lib/problem.js
var lib_problem = __webpack_require__(8435);
;// CONCATENATED MODULE: ./packages/core/lib/notes/format.js
/** `1.5 MB`, `312 bytes`: decimal units, one digit after the point. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    const unit = ['kB', 'MB', 'GB', 'TB'].find((_, index) => bytes < 1000 ** (index + 2)) ?? 'TB';
    return `${(bytes / 1000 ** (['kB', 'MB', 'GB', 'TB'].indexOf(unit) + 1)).toFixed(1)} ${unit}`;
}
/** `1 artifact`, `3 artifacts`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, whatever the machine's locale and zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');
/** Text inside a cell of a Markdown table, or after a bullet: nothing in it starts markup, a link, a mention or HTML. */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => `\\${character}`)
        .replaceAll('\\@', '&#64;')
        .replaceAll('\\&', '&amp;')
        .replaceAll('\\<', '&lt;')
        .replaceAll('\\>', '&gt;');
}
/** Inline code that holds any text: a fence longer than the backticks inside, and no character that ends a table's cell. */
function code(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 ? ` ${text} ` : text;
    return `${fence}${padded.replace(/\s+/g, ' ').replace(/\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`)}${fence}`;
}

// EXTERNAL MODULE: ./packages/core/lib/runner/action.js + 5 modules
var action = __webpack_require__(8069);
;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/model.js
/** The numbers of some files together. */
function countsOf(files) {
    const counts = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const { lines } of files)
        for (const line of lines)
            addLine(counts, line);
    return counts;
}
function addLine(counts, { covered, branches }) {
    counts.lines += 1;
    if (covered)
        counts.coveredLines += 1;
    counts.branches += branches?.total ?? 0;
    counts.coveredBranches += branches?.covered ?? 0;
}
/** The sum of numbers. */
function sumCounts(all) {
    const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const counts of all)
        for (const key of Object.keys(sum))
            sum[key] += counts[key];
    return sum;
}
/** Percent of lines and branches together, as coverage.py has it: 100 where there is nothing to cover. */
function model_percentOf({ lines, coveredLines, branches, coveredBranches }) {
    const total = lines + branches;
    return total === 0 ? 100 : (100 * (coveredLines + coveredBranches)) / total;
}
/** `93.4`: one decimal; neither 100.0 nor 0.0 unless it is exactly that, as coverage.py shows it. */
function model_formatPercent(percent) {
    if (percent > 99.9 && percent < 100)
        return '99.9';
    if (percent > 0 && percent < 0.1)
        return '0.1';
    return percent.toFixed(1);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/percent.js

const mostDecimals = 6;
/** `93.4 %`; beside a limit that it misses, with as many decimals as tell them apart: 79.96 % of 80 % is not 80.0 %. */
function percentText(percent, limit) {
    if (limit === undefined || percent === limit)
        return `${model_formatPercent(percent)} %`;
    for (let decimals = 1; decimals <= mostDecimals; decimals += 1) {
        const text = decimals === 1 ? model_formatPercent(percent) : percent.toFixed(decimals);
        if (Number(text) !== limit)
            return `${text} %`;
    }
    return `${percent} %`;
}
/** `+0.6`, `−1.2` or `±0.0`: percentage points. */
function changeText(before, now) {
    const points = (now - before).toFixed(1);
    if (Number(points) === 0)
        return '±0.0';
    return points.startsWith('-') ? points.replace('-', '−') : `+${points}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/gate.js




/** Passes the outputs on, or fails the step with them where tests, thresholds or Sonar do not let it pass and the gate is on. */
function gate(projects, outputs, isOn, host) {
    const reasons = projects.flatMap(project => {
        const prefix = projects.length === 1 ? '' : `${project.directory}: `;
        return reasonsOf(project).map(reason => `${prefix}${reason}`);
    });
    return judged(reasons, outputs, isOn, host);
}
/** The same for a leg of a matrix, of which only the tests are known. */
function gateLeg(tests, outputs, isOn, host) {
    return judged(testReasons(tests), outputs, isOn, host);
}
function judged(reasons, outputs, isOn, host) {
    if (reasons.length === 0)
        return outputs;
    const problem = new lib_problem/* Problem */.A('accept the tests and their coverage', {
        found: reasons.slice(0, 5).join(' '),
        next: 'See the job summary.',
        details: reasons.join('\n'),
    });
    if (isOn)
        throw new action/* Failed */.c(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
/** Why a project does not pass, a sentence each. */
function reasonsOf({ tests, coverage, sonar }) {
    const bySonar = sonar.result === 'failed' || sonar.result === 'error';
    return [
        ...testReasons(tests),
        ...coverage.thresholds.filter(({ holds }) => !holds).map(thresholdReason),
        ...(bySonar ? [`Sonar: ${sentence(sonar.reason ?? sonar.result)}`] : []),
    ];
}
function testReasons(tests) {
    if (tests?.failedOtherwise === true)
        return ['pytest failed although no test did: its own `fail_under` is not reached, or a plugin fails the run.'];
    const failing = tests === undefined ? 0 : tests.counts.failed + tests.counts.error;
    return failing === 0 ? [] : [`${failing} of ${count(tests?.counts.total ?? 0, 'test')} failed.`];
}
function thresholdReason({ kind, required, actual, below }) {
    const least = `at least ${required} % is required.`;
    if (kind === 'total')
        return `Coverage is ${percentText(actual, required)}; ${least}`;
    if (kind === 'changed')
        return `Coverage of the changed lines is ${percentText(actual, required)}; ${least}`;
    return `Less coverage than ${required} % in ${count(below.length, 'file')}, the least in ${below[0]?.path} (${percentText(actual, required)}).`;
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/tests.js


/** What is known of the tests, one text for each thing; `quote` is for what others wrote. */
function testTexts({ tests, coverage }, quote) {
    return [
        ...(tests === undefined ? [] : [`Tests: ${testsText(tests)}.`]),
        ...(coverage === undefined ? [] : [`Test coverage: ${coverageText(coverage, quote)}.`]),
    ];
}
/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
function testsText({ total, passed, failed, error, skipped }) {
    if (total === 0)
        return 'no test ran';
    const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
    if (failed + error === 0)
        return `${count(passed, 'test')} passed${skips}`;
    return `${failed + error} of ${count(total, 'test')} failed${skips}`;
}
/** `560 of 600 lines and 94 of 100 branches` */
function countsText({ lines, coveredLines, branches, coveredBranches }) {
    const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${count(branches, 'branch', 'branches')}`;
    return `${coveredLines} of ${count(lines, 'line')}${ofBranches}`;
}
function coverageText({ counts, version }, quote) {
    const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`;
    return `${formatPercent(percentOf(counts))} % (${countsText(counts)})${by}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/facts.js
/** Whether a test failed, or pytest did for another reason. */
function testsFail({ counts, failedOtherwise }) {
    return counts.failed + counts.error > 0 || failedOtherwise === true;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/detail.js
/** The most detailed text that is not too long; the last one in any case. */
function fitted(details, render, fits) {
    let text = '';
    for (const detail of details) {
        text = render(detail);
        if (fits(text))
            break;
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/ranges.js
/** Joins line numbers, in order, that follow each other without a gap. */
function rangesOf(lines) {
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] + 1 === line)
            last[1] = line;
        else
            ranges.push([line, line]);
    }
    return ranges;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/core/lib/html/markup.js
/** HTML that is safe to put into a page: made by `html`, or escaped text. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template in which every value is escaped, unless it is Markup already; lists are joined, undefined is nothing. */
function html(parts, ...values) {
    return new Markup(parts.map((part, index) => part + render(values[index])).join(''));
}
/** Text as it may stand between tags and in quoted attributes. Control characters and those that turn the direction of text are shown as �. */
function escapeHtml(text) {
    const visible = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
    return visible.replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
}
function render(value) {
    if (value === undefined)
        return '';
    if (value instanceof Markup)
        return value.text;
    if (Array.isArray(value))
        return value.map(render).join('');
    return escapeHtml(String(value));
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/markdown.js



const longestText = 500;
const longestName = 160;
/** Text of others in a sentence or a cell: no markup, no mention of a person, no reference to an issue. */
function plain(text, limit = longestText) {
    // GitHub looks for mentions after it has read entities, and finds none behind a zero-width space.
    return escapeMarkdown(cut(visible(text), limit))
        .replaceAll('&#64;', '&#64;&#8203;')
        .replaceAll('\\#', '\\#&#8203;');
}
/** A name or a path as inline code; of one that is too long, the end. */
function markdown_name(text, limit = longestName) {
    return code(ending(visible(text), limit));
}
/** A name as code where Markdown is not read: in a summary of details. */
function nameInHtml(text) {
    return html `<code>${ending(visible(text), longestName)}</code>`.text;
}
/** Text of others where Markdown is not read. */
function plainInHtml(text, limit) {
    return (html `${cut(visible(text), limit)}`.text
        .replaceAll('@', '&#64;&#8203;')
        // `&#` begins an entity.
        .replace(/(?<!&)#/g, '#&#8203;'));
}
/** A block of code with the first lines of a text. */
function firstLines(text, limit) {
    const all = (0,external_node_util_.stripVTControlCharacters)(text).replace(/\r\n?/g, '\n').trimEnd().split('\n');
    const lines = [];
    let left = limit.characters;
    for (const line of all.slice(0, limit.lines).map(shown)) {
        if (left <= 0)
            break;
        lines.push(cut(line, left));
        left -= line.length;
    }
    const more = all.length - lines.length;
    const fence = '`'.repeat(Math.max(2, ...(lines
        .join('\n')
        .match(/`+/g)
        ?.map(run => run.length) ?? [])) + 1);
    const rest = more > 0 ? [`… and ${count(more, 'line')} more`] : [];
    return [`${fence}text`, ...lines, ...rest, fence].join('\n');
}
/** Something that opens with a click; `summary` is HTML. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A table with a row for each of at most `limit` items, and how many of what are not shown. */
function tableOf(head, items, cells, limit, what) {
    if (items.length === 0 || limit === 0)
        return '';
    const shownRows = items.slice(0, limit).map(item => row(cells(item)));
    const left = items.length - shownRows.length;
    const more = left > 0 ? [`\n${count(left, what)} more.`] : [];
    return [row(head), row(head.map(() => '---')), ...shownRows, ...more].join('\n');
}
/** A table of all rows. */
function table(head, rows) {
    return tableOf(head, rows, cells => cells, rows.length, 'row');
}
/** Names as a list of at most `limit`. */
function names(all, limit) {
    const left = all.length - limit;
    return [...all.slice(0, limit).map(each => `- ${markdown_name(each)}`), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n');
}
/** A link, or only its text where the address is none of the web. */
function markdown_link(text, address) {
    const url = address !== undefined && /^https?:\/\//i.test(address) ? URL.parse(address) : null;
    if (url === null)
        return text;
    return `[${text}](${url.href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`)})`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function visible(text) {
    return shown((0,external_node_util_.stripVTControlCharacters)(text).replace(/\s+/g, ' ').trim());
}
/** Control characters, and those that turn the direction of text, as �. */
function shown(text) {
    return text.replace(/[^\P{Cc}\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
}
function cut(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}
function ending(text, limit) {
    return text.length <= limit ? text : `…${text.slice(-limit).replace(/^[\udc00-\udfff]/, '')}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/covered.js






const shownRanges = 20;
/** What the percentage is made of, and what it was. */
function coverageLine({ counts, before }) {
    const was = before === undefined ? '' : `; ${percentText(before.percent)} before (${plain(before.from)})`;
    return `**Coverage: ${percentText(model_percentOf(counts))}**, ${countsText(counts)}${was}.`;
}
const thresholdNames = { total: 'In total', file: 'Of each file', changed: 'Of changed lines' };
/** The project's own thresholds. */
function thresholdTable({ thresholds }, { rows }) {
    const lines = thresholds.map(({ kind, required, actual, holds, below }) => [
        thresholdNames[kind],
        percentText(actual, holds ? undefined : required),
        `at least ${required} %`,
        holds ? '✅ holds' : `❌ missed${below.length > 0 ? ` by ${count(below.length, 'file')}` : ''}`,
    ]);
    const head = ['Coverage', 'Actual', 'Required', 'Threshold'];
    return [table(head, lines), ...thresholds.map(each => belowTable(each, rows))]
        .filter(text => text !== '')
        .join('\n\n');
}
function belowTable({ below, required }, rows) {
    const cells = ({ path, percent }) => [markdown_name(path), percentText(percent, required)];
    return tableOf([`File below ${required} %`, 'Coverage'], below, cells, rows, 'file');
}
/** Files that had more. */
function lostTable({ lost }, { rows }) {
    const cells = ({ path, before, after, newlyUncovered }) => [
        markdown_name(path),
        percentText(before),
        percentText(after, before),
        String(newlyUncovered),
    ];
    const head = ['File', 'Before', 'Now', 'Lines and branches newly uncovered'];
    const shown = tableOf(head, lost, cells, rows, 'file');
    return shown === '' ? '' : `### Files that lost coverage\n\n${shown}`;
}
/** Changed lines that no test reaches. */
function changedSection({ changed, changedUnknown }, { rows }) {
    const title = '### Changed lines';
    if (changed === undefined)
        return changedUnknown === undefined ? '' : `${title}\n\nThey were not looked at: ${plain(changedUnknown)}`;
    const { uncovered, unmeasured } = changed;
    const unknown = unmeasuredLine(unmeasured, rows);
    if (uncovered.length === 0)
        return [changedLine(changed), unknown].filter(text => text !== '').join('\n\n');
    const cells = ({ path, lines }) => [markdown_name(path), lineRanges(lines)];
    const table = tableOf(['File', 'Uncovered lines'], uncovered, cells, rows, 'file');
    return [title, changedLine(changed), table, unknown].filter(text => text !== '').join('\n\n');
}
/** A new module that no test imports, or one that nobody means to measure. */
function unmeasuredLine(paths, rows) {
    if (paths.length === 0)
        return '';
    const shown = paths.slice(0, Math.max(rows, 3)).map(path => markdown_name(path));
    const left = paths.length - shown.length;
    return `Changed, and never measured, so no threshold counts them: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`;
}
function changedLine({ lines, covered, base }) {
    const against = `Compared with ${markdown_name(/^[0-9a-f]{40}$/.test(base) ? base.slice(0, 12) : base)}`;
    if (lines === 0)
        return `${against}, no line changed that can be executed.`;
    const percent = percentText((100 * covered) / lines);
    return `${against}, tests reach ${covered} of ${count(lines, 'changed line')} that can be executed (${percent}).`;
}
/** `3, 7–9, 12`; `lines` are in order. */
function lineRanges(lines) {
    const ranges = rangesOf(lines);
    const shown = ranges.slice(0, shownRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    const left = ranges.length - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${count(left, 'range')} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/failing.js


const longestMessage = 150;
/** Each test that failed, with the first lines of what it said. */
function failingTests({ tests }, detail) {
    const failing = tests?.failing ?? [];
    if (failing.length === 0 || detail.rows === 0)
        return '';
    const left = failing.length - detail.rows;
    return [
        '### Tests that failed',
        ...failing.slice(0, detail.rows).map(test => oneTest(test, detail)),
        ...(left > 0 ? [`${count(left, 'failing test')} more.`] : []),
    ].join('\n\n');
}
function oneTest(test, { text }) {
    const outside = test.outcome === 'error' ? ' (error outside of the test itself)' : '';
    const message = test.message === undefined ? '' : ` ${plainInHtml(test.message, longestMessage)}`;
    const said = test.text ?? test.message ?? '';
    const body = said.trim() === '' || text.lines === 0 ? 'The report says no more.' : firstLines(said, text);
    return details(`${nameInHtml(testId(test))}${outside}${message}`, body);
}
/** `tests/test_a.py::TestA::test_b[1]`, as pytest takes it; without a file, what the report has. */
function testId({ name, classname, path, file }) {
    const place = path ?? file;
    if (place === undefined)
        return [classname, name].filter(part => part !== '').join('.');
    const module = place.replace(/^.*[\\/]/, '').replace(/\.py$/, '');
    const segments = classname.split('.');
    const at = segments.lastIndexOf(module);
    return [place, ...(at < 0 ? [] : segments.slice(at + 1)), name].join('::');
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/intake.js


/** What went in, what came out, and what was left out with the reason. */
function intakeSection({ coverage, sonar }, detail) {
    if (!detail.whole)
        return '';
    const { intake } = coverage;
    if (isWhole(intake))
        return [wholeLine(intake), arrivedText(sonar.arrived)].filter(text => text !== '').join('\n\n');
    const rows = [
        ['Files with coverage', String(intake.measured), String(intake.reported)],
        ...(intake.cases === 0 ? [] : [['Test cases', String(intake.cases), String(intake.reportedCases)]]),
    ];
    return [
        '### What went in and came out',
        table(['', 'In the data', 'In the report'], rows),
        ...leftOut(intake, detail),
        arrivedText(sonar.arrived),
    ]
        .filter(text => text !== '')
        .join('\n\n');
}
function isWhole({ measured, reported, cases, reportedCases, leftOut, unmeasured }) {
    return measured === reported && cases === reportedCases && leftOut.length + unmeasured.length === 0;
}
function wholeLine({ measured, cases }) {
    const tests = cases === 0 ? '' : ` and ${count(cases, 'test case')}`;
    return `Nothing was left out: ${count(measured, 'file')} with coverage${tests} in the data, as many in the report.`;
}
const longestReason = 300;
function leftOut({ leftOut, unmeasured }, { rows }) {
    const reasons = leftOut.slice(0, Math.max(rows, 1)).map(({ reason, paths }) => {
        const title = `${count(paths.length, 'file')} left out: ${plainInHtml(reason, longestReason)}`;
        return rows === 0
            ? `- ${count(paths.length, 'file')} left out: ${plain(reason)}`
            : details(title, names(paths, rows));
    });
    const never = `${count(unmeasured.length, 'Python file')} never measured; Sonar counts nothing for ${unmeasured.length === 1 ? 'it' : 'them'}`;
    if (unmeasured.length > 0)
        reasons.push(rows === 0 ? `- ${never}` : details(never, names(unmeasured, rows)));
    return reasons;
}
function arrivedText(arrived) {
    if (arrived === undefined)
        return '';
    const { ours, theirs } = arrived;
    const rows = fields.map(([field, title]) => [title, String(ours[field]), String(theirs[field])]);
    const isSame = fields.every(([field]) => ours[field] === theirs[field]);
    if (isSame)
        return `Sonar shows the same numbers: ${rows.map(([title, number]) => `${title} ${number}`).join(', ')}.`;
    return `**Sonar shows other numbers:**\n\n${table(['', 'Sent', 'Shown by Sonar'], rows)}`;
}
const fields = [
    ['lines', 'lines'],
    ['coveredLines', 'covered lines'],
    ['branches', 'branches'],
    ['coveredBranches', 'covered branches'],
];

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/metrics.js
// https://docs.sonarsource.com/sonarqube-server/latest/user-guide/code-metrics/metrics-definition/: those that gates use.
const known = {
    coverage: { name: 'Coverage', kind: 'percent' },
    line_coverage: { name: 'Line Coverage', kind: 'percent' },
    branch_coverage: { name: 'Condition Coverage', kind: 'percent' },
    lines_to_cover: { name: 'Lines to Cover', kind: 'number' },
    uncovered_lines: { name: 'Uncovered Lines', kind: 'number' },
    conditions_to_cover: { name: 'Conditions to Cover', kind: 'number' },
    uncovered_conditions: { name: 'Uncovered Conditions', kind: 'number' },
    duplicated_lines_density: { name: 'Duplicated Lines', kind: 'percent' },
    duplicated_lines: { name: 'Duplicated Lines', kind: 'number' },
    duplicated_blocks: { name: 'Duplicated Blocks', kind: 'number' },
    violations: { name: 'Issues', kind: 'number' },
    blocker_violations: { name: 'Blocker Issues', kind: 'number' },
    critical_violations: { name: 'Critical Issues', kind: 'number' },
    major_violations: { name: 'Major Issues', kind: 'number' },
    minor_violations: { name: 'Minor Issues', kind: 'number' },
    info_violations: { name: 'Info Issues', kind: 'number' },
    software_quality_blocker_issues: { name: 'Blocker Severity Issues', kind: 'number' },
    software_quality_high_issues: { name: 'High Severity Issues', kind: 'number' },
    software_quality_medium_issues: { name: 'Medium Severity Issues', kind: 'number' },
    software_quality_low_issues: { name: 'Low Severity Issues', kind: 'number' },
    software_quality_info_issues: { name: 'Info Severity Issues', kind: 'number' },
    accepted_issues: { name: 'Accepted Issues', kind: 'number' },
    bugs: { name: 'Bugs', kind: 'number' },
    code_smells: { name: 'Code Smells', kind: 'number' },
    vulnerabilities: { name: 'Vulnerabilities', kind: 'number' },
    security_hotspots: { name: 'Security Hotspots', kind: 'number' },
    security_hotspots_reviewed: { name: 'Security Hotspots Reviewed', kind: 'percent' },
    sqale_rating: { name: 'Maintainability Rating', kind: 'rating' },
    maintainability_rating: { name: 'Maintainability Rating', kind: 'rating' },
    reliability_rating: { name: 'Reliability Rating', kind: 'rating' },
    security_rating: { name: 'Security Rating', kind: 'rating' },
    security_review_rating: { name: 'Security Review Rating', kind: 'rating' },
    software_quality_maintainability_rating: { name: 'Maintainability Rating', kind: 'rating' },
    software_quality_reliability_rating: { name: 'Reliability Rating', kind: 'rating' },
    software_quality_security_rating: { name: 'Security Rating', kind: 'rating' },
    sqale_index: { name: 'Technical Debt', kind: 'minutes' },
    technical_debt: { name: 'Added Technical Debt', kind: 'minutes' },
    sqale_debt_ratio: { name: 'Technical Debt Ratio', kind: 'percent' },
    comment_lines_density: { name: 'Comments', kind: 'percent' },
    complexity: { name: 'Cyclomatic Complexity', kind: 'number' },
    cognitive_complexity: { name: 'Cognitive Complexity', kind: 'number' },
    lines: { name: 'Lines', kind: 'number' },
    ncloc: { name: 'Lines of Code', kind: 'number' },
    files: { name: 'Files', kind: 'number' },
    tests: { name: 'Unit Tests', kind: 'number' },
    skipped_tests: { name: 'Skipped Unit Tests', kind: 'number' },
    test_errors: { name: 'Unit Test Errors', kind: 'number' },
    test_failures: { name: 'Unit Test Failures', kind: 'number' },
    test_success_density: { name: 'Unit Test Success', kind: 'percent' },
    test_execution_time: { name: 'Unit Test Duration', kind: 'milliseconds' },
};
/** A metric by its key, `new_…` being that on new code; undefined for one that is not among the usual ones. */
function metricOf(key) {
    const isNew = key.startsWith('new_');
    const base = isNew ? key.slice('new_'.length) : key;
    const metric = Object.hasOwn(known, base) ? known[base] : undefined;
    return metric === undefined || !isNew ? metric : { ...metric, name: `${metric.name} on New Code` };
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/conditions.js


const statusWords = { OK: 'holds', ERROR: 'fails', WARN: 'warns', NO_VALUE: 'nothing to measure' };
/** `Coverage on New Code`, `72.0 %`, `at least 80 %`, `fails`. */
function conditionWords(condition) {
    const { metric: key, status, comparator, required, actual } = condition;
    const metric = metricOf(key);
    return {
        metric: metric?.name ?? key,
        actual: actual === undefined ? '–' : valueText(actual, metric?.kind, status === 'OK' ? undefined : required),
        required: requiredText(comparator, required, metric?.kind),
        status: statusWords[status],
    };
}
/** `Coverage on New Code: 72.0 % (at least 80 %)`: one line for logs and annotations. */
function conditionText(condition) {
    const { metric, actual, required } = conditionWords(condition);
    return `${metric}: ${actual} (${required})`;
}
/** Sonar states what makes a gate fail: `LT` 80 fails below 80. */
function requiredText(comparator, value, kind) {
    const text = limitText(value, kind);
    // The best rating is the lowest number.
    if (kind === 'rating' && comparator === 'GT')
        return text === 'A' ? 'A' : `${text} or better`;
    const words = { LT: 'at least', GT: 'at most', EQ: 'other than', NE: 'exactly' };
    return `${Object.hasOwn(words, comparator) ? words[comparator] : comparator} ${text}`;
}
/** A limit as the owner of the gate wrote it: `80 %`, not `80.0 %`. */
function limitText(value, kind) {
    const number = numberOf(value);
    return kind === 'percent' && number !== undefined ? `${number} %` : valueText(value, kind);
}
function valueText(value, kind, limit) {
    const number = numberOf(value);
    if (number === undefined)
        return value;
    switch (kind) {
        case 'percent':
            return percentText(number, limit === undefined ? undefined : numberOf(limit));
        case 'rating':
            return 'ABCDE'.charAt(number - 1) || value;
        case 'minutes':
            return duration(number);
        case 'milliseconds':
            return `${(number / 1000).toFixed(1)} s`;
        default:
            return value;
    }
}
function numberOf(text) {
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
/** `1 d 2 h 5 min`, of days of eight hours as Sonar counts them. */
function duration(minutes) {
    const [days, hours, rest] = [Math.floor(minutes / 480), Math.floor((minutes % 480) / 60), minutes % 60];
    const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`];
    return parts.filter(part => part !== false).join(' ') || '0 min';
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/sonar.js



/** `**Sonar: failed**: the quality gate is not passed.`, with where to look. */
function sonarLine({ result, reason, dashboardUrl, projectKey, target }) {
    const about = [
        ...(projectKey === undefined ? [] : [`project ${markdown_name(projectKey)}`]),
        ...(target === undefined ? [] : [plain(target)]),
    ].join(', ');
    const where = markdown_link('Open in Sonar', dashboardUrl);
    const parts = [...(where === 'Open in Sonar' ? [] : [where]), ...(about === '' ? [] : [`(${about})`])];
    const why = reason === undefined ? '.' : `: ${plain(reason).replace(/[.!?]?$/, '.')}`;
    return [`**Sonar: ${result}**${why}`, ...parts].join(' ');
}
const signs = { OK: '✅', ERROR: '❌', WARN: '⚠️', NO_VALUE: '➖' };
/** Every condition of the quality gate; what fails comes first. */
function gateTable({ gate }, { rows }) {
    if (gate === undefined)
        return '';
    if (gate.conditions.length === 0)
        return `The quality gate has no condition for this analysis (${plain(gate.status)}).`;
    const order = ['ERROR', 'WARN', 'OK', 'NO_VALUE'];
    const sorted = gate.conditions.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
    return tableOf(['Quality gate', 'Actual', 'Required', ''], sorted, conditionRow, Math.max(rows, 5), 'condition');
}
function conditionRow(condition) {
    const { metric, actual, required, status } = conditionWords(condition);
    const title = metricOf(condition.metric) === undefined ? markdown_name(metric) : metric;
    return [title, plain(actual, 40), plain(required, 40), `${signs[condition.status]} ${status}`];
}
/** What the server says of the analysis. */
function serverWarnings({ warnings }, { rows }) {
    if (warnings.length === 0 || rows === 0)
        return '';
    const left = warnings.length - rows;
    return [
        '### The server warns',
        '',
        ...warnings.slice(0, rows).map(warning => `- ${plain(warning)}`),
        ...(left > 0 ? [`- and ${left} more`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/verdict.js





const marks = { passed: '✅', failed: '❌', error: '⚠️' };
/** Failed where a test, a threshold or the gate did; error where Sonar gave no verdict; skipping Sonar is no failure. */
function resultOf({ tests, coverage, sonar }) {
    const missed = coverage.thresholds.some(threshold => !threshold.holds);
    if ((tests !== undefined && testsFail(tests)) || missed || sonar.result === 'failed')
        return 'failed';
    return sonar.result === 'error' ? 'error' : 'passed';
}
/** `## ❌ 3 of 312 tests failed, coverage 93.4 % (−0.6), Sonar: failed`; of several projects, how many failed. */
function headline(projects) {
    const results = projects.map(resultOf);
    const worst = ['failed', 'error'].find(result => results.includes(result)) ?? 'passed';
    return `## ${marks[worst]} ${headlineText(projects, results)}`;
}
function headlineText(projects, results) {
    const [first] = projects;
    if (first === undefined)
        return 'No project was measured';
    if (projects.length === 1)
        return verdict_sentence(projectLine(first));
    const numbers = ['passed', 'failed', 'error']
        .map(result => [results.filter(each => each === result).length, result])
        .filter(([number]) => number > 0)
        .map(([number, result]) => (result === 'error' ? `${number} with an error` : `${number} ${result}`));
    return `${count(projects.length, 'project')}: ${numbers.join(', ')}`;
}
function projectLine(project) {
    const { tests, coverage, sonar } = project;
    const missed = coverage.thresholds.filter(threshold => !threshold.holds).length;
    return [
        ...(tests === undefined ? [] : [testsText(tests.counts)]),
        ...(tests?.failedOtherwise === true ? ['yet pytest failed'] : []),
        `coverage ${verdict_coverageText(coverage)}`,
        ...(missed === 0 ? [] : [`${count(missed, 'threshold')} missed`]),
        `Sonar: ${sonar.result}`,
    ].join(', ');
}
/** `93.4 % (+0.6)` */
function verdict_coverageText({ counts, before }) {
    const now = model_percentOf(counts);
    return `${percentText(now)}${before === undefined ? '' : ` (${changeText(before.percent, now)})`}`;
}
function verdict_sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/report/document.js








/** The Markdown of a run: the verdict first, then each project. Nothing in it is markup of others. */
function runDocument(projects, detail) {
    const [first] = projects;
    const sections = projects.length === 1 && first !== undefined
        ? projectSections(first, detail)
        : [projectTable(projects, detail), ...severalSections(projects, detail)];
    return `${[headline(projects), ...sections].filter(section => section !== '').join('\n\n')}\n`;
}
function projectTable(projects, detail) {
    const cells = (project) => [
        marks[resultOf(project)],
        markdown_name(project.directory),
        project.tests === undefined ? '–' : testsText(project.tests.counts),
        verdict_coverageText(project.coverage),
        sonarCell(project),
    ];
    return tableOf(['', 'Project', 'Tests', 'Coverage', 'Sonar'], worstFirst(projects), cells, detail.projects, 'project');
}
const document_longestReason = 120;
function sonarCell({ sonar }) {
    return sonar.reason === undefined ? sonar.result : `${sonar.result}: ${plain(sonar.reason, document_longestReason)}`;
}
function severalSections(projects, detail) {
    const shown = worstFirst(projects).slice(0, detail.sections);
    const left = projects.length - shown.length;
    return [
        // One step below, so that the title of a project stands over those of its parts.
        ...shown.flatMap(project => [
            `### ${marks[resultOf(project)]} ${markdown_name(project.directory)}`,
            ...projectSections(project, detail).map(section => section.replace(/^### /, '#### ')),
        ]),
        ...(left > 0 ? [`${count(left, 'more project')} without a section here.`] : []),
    ];
}
function worstFirst(projects) {
    const order = ['failed', 'error', 'passed'];
    return projects.toSorted((a, b) => order.indexOf(resultOf(a)) - order.indexOf(resultOf(b)));
}
function projectSections(project, detail) {
    const { coverage, sonar } = project;
    return [
        coverageLine(coverage),
        sonarLine(sonar),
        gateTable(sonar, detail),
        thresholdTable(coverage, detail),
        failingTests(project, detail),
        lostTable(coverage, detail),
        changedSection(coverage, detail),
        intakeSection(project, detail),
        serverWarnings(sonar, detail),
    ];
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/summary.js







// GitHub takes at most 1 MiB a step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
const largest = 1_000_000;
const full = { rows: 50, text: { lines: 20, characters: 2000 }, whole: true, projects: 200, sections: 200 };
const less = [
    full,
    { ...full, rows: 20, text: { lines: 10, characters: 1000 } },
    { ...full, rows: 5, text: { lines: 5, characters: 500 } },
    { ...full, rows: 0, sections: 50 },
    { ...full, rows: 0, sections: 0 },
];
/** The Markdown of the job summary; the longest lists are shortened until it is small enough. */
function coverageSummary(projects) {
    return fitted(less, detail => runDocument(projects, detail), text => Buffer.byteLength(text) <= largest);
}
/** The Markdown of a leg of a matrix, of which only the tests are known. */
function legSummary(leg, tests) {
    const mark = testsFail(tests) ? marks.failed : marks.passed;
    const title = `## ${mark} Leg ${markdown_name(leg)}: ${testsText(tests.counts)}`;
    return fitted(less, detail => [title, failingTests({ tests }, detail)].filter(section => section !== '').join('\n\n'), text => Buffer.byteLength(text) <= largest);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/evidence/lib/files.js




/** Bytewise order, the same on every machine and in every locale. */
function files_byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** A relative path with forward slashes. */
function toPosix(path) {
    return external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/');
}
/**
 * Every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file: a release holds plain files only.
 */
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, relative), { withFileTypes: true })) {
            const path = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new lib_problem/* Problem */.A(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Put a plain file in its place.',
                });
            }
        }
    };
    await walk('');
    return found.sort(files_byBytes);
}
/** Writes a file so that it appears whole or not at all; makes its directory. */
async function writeFileAtomic(path, data) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
    try {
        await (0,promises_.writeFile)(partial, data);
        await (0,promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
/** Bytes of a file that must not be larger than `limit` bytes. */
async function readLimited(path, limit) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limit) {
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that it is the file you meant.',
        });
    }
    return (0,promises_.readFile)(path);
}
/**
 * Size in bytes, or undefined when nothing is there. Throws a Problem for a link or a special file: what is there and can't be
 * used must not pass for absent.
 */
async function sizeIfThere(path) {
    const status = await (0,promises_.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Put a plain file in its place.',
    });
}
/** Size in bytes, or undefined when there is no such regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/json.js

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
function json_parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it is not JSON (${(0,lib_problem/* messageOf */.b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined: safe on anything that a foreign program wrote. */
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined when it is something else or empty. */
function json_textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined when it is something else or not finite. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function json_listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return json_listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/core/lib/release-dir.js





/** Beside the release directory: OCI layouts of the images to push, one directory an image. */
const layoutsDirName = 'image-layouts';
/**
 * Parts lie beside the release directory (`release.parts/`), not in it: everything in it is part of the release.
 */
function partsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.parts`);
}
/**
 * Writes a step's part. `name` says step and target (`generate-sbom.project`), so that running again replaces it and the
 * legs of a matrix do not meet.
 */
async function writePart(releaseDir, name, part) {
    const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`;
    await writeFileAtomic((0,external_node_path_.join)(partsDir(releaseDir), `${name}.json`), text);
}
/** All parts as one, in a fixed order. */
async function readParts(releaseDir) {
    await mkdir(partsDir(releaseDir), { recursive: true });
    const names = (await readdir(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    const parts = await Promise.all(names.map(name => readPart(join(partsDir(releaseDir), name))));
    const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]));
    const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
async function readPart(path) {
    const part = parseJson(await readFile(path, 'utf8'), path);
    const images = listAt(part, 'images');
    const whole = listAt(part, 'files').every(file => textAt(file, 'path') !== undefined) && images.every(isImage);
    if (whole)
        return { files: listAt(part, 'files'), images: images };
    throw new Problem(`read ${path}`, {
        found: 'it is not what a step leaves of its files and images.',
        next: 'Remove that directory, and run the steps again.',
    });
}
/** Parts travel between jobs, so a layout stands where `stage: collect` puts it, and nowhere else. */
function isImage(image) {
    const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/core/lib/scratch.js



/** Runs `body` with a directory of its own outside the workspace, which is removed afterwards. */
async function withScratch(purpose, body) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), `release-tools-${purpose}-`));
    try {
        return await body(directory);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/evidence/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
async function digest_sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/** True for 64 lower-case hexadecimal characters. */
function digest_isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release-names.js
/** Files of a release directory that its manifest can't list: itself, its signature, and the sums over both. */
const unlisted = (/* unused pure expression or super */ null && (['manifest.yaml', 'manifest.yaml.sigstore.json', 'SHA256SUMS']));
/** The verdict on the whole release, a signed Verification Summary Attestation; nothing lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/** The directory inside the tarball: `release-v1.2.0`. A slash of the tag (`widget/v1.2.0`) becomes a hyphen. */
function tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
}
/** `release-v1.2.0.tar.gz`; its signatures are this name with `.sig` and `.sigstore.json` behind. */
function tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

;// CONCATENATED MODULE: ./packages/core/lib/travel.js







const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * What travels between jobs: the release directory and what lies beside it that is ours, as paths relative to the
 * parent, with forward slashes, in bytewise order.
 */
async function travelling(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const entries = await (0,promises_.readdir)(parent, { withFileTypes: true });
    const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lists = await Promise.all(ours.map(async (entry) => {
        if (entry.isFile())
            return [entry.name];
        return (await listFiles((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies what another job left (`from`: the content of an artifact) to its place. A file that is already there must be
 * the same: parts of a matrix merge, contradictions do not. `name` is the artifact's, for the messages.
 */
async function mergeInto(from, releaseDir, name) {
    const files = await listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(partsDir(releaseDir)), layoutsDirName, summaryName];
    return own.includes(topLevel) || tarball.test(topLevel);
}
function refuseForeign(files, releaseDir, name) {
    const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir));
    if (foreign === undefined)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it holds ${JSON.stringify(foreign)}, which is no part of a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await fileSize(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([digest_sha256File(source), digest_sha256File(target)]);
    if (theirs === ours)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} is already there with another content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each leg of a matrix its own target or name.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = () => (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-fetched-layouts');
/** Remembers, for the later steps of this job, which images' layouts an artifact (unpacked in `from`) brought. */
async function noteLayouts(from) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(), `${names.join('\n')}\n`);
}
/**
 * Leaves out of what travels the layouts that came by an artifact: images are large, and who needs one fetches the artifact
 * of the job that built it.
 */
async function withoutFetchedLayouts(paths) {
    const fetched = (await (0,promises_.readFile)(note(), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/artifacts.js







/** Downloads the named artifacts of this run and merges them into the release directory and what lies beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const client = await load(`download the artifacts ${names.join(', ')}`);
    const listed = await attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
    for (const artifact of names.map(name => find(name, listed)))
        await fetchOne(client, artifact, releaseDir, host);
}
/**
 * Uploads the release directory and what lies beside it (travel.ts) as one artifact of this run, but for layouts of images
 * that came by an artifact themselves.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = `upload the release directory as the artifact ${JSON.stringify(name)}`;
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const files = await withoutFetchedLayouts(await travelling(releaseDir));
    if (files.length === 0) {
        throw new lib_problem/* Problem */.A(what, {
            found: `there is nothing in ${releaseDir}.`,
            next: 'Run this after the steps that fill it.',
        });
    }
    const client = await load(what);
    const paths = files.map(path => (0,external_node_path_.join)(parent, path));
    // Layers of images are compressed already.
    const compressionLevel = files.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1;
    await attempt(what, () => client.uploadArtifact(name, paths, parent, { compressionLevel }));
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(client, artifact, releaseDir, host) {
    const what = `download the artifact ${JSON.stringify(artifact.name)}`;
    await withScratch('artifact', async (scratch) => {
        const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest };
        const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }));
        if (answer.digestMismatch === true) {
            throw new lib_problem/* Problem */.A(what, {
                found: 'what arrived has another digest than what was uploaded.',
                next: 'Run the job again.',
            });
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(scratch);
        const count = await mergeInto(scratch, releaseDir, artifact.name);
        host.info(`Merged ${count} files of the artifact ${artifact.name}.`);
    });
}
function find(name, listed) {
    const artifact = listed.find(candidate => candidate.name === name);
    if (artifact !== undefined)
        return artifact;
    const names = listed.map(candidate => candidate.name).sort();
    throw new lib_problem/* Problem */.A(`download the artifact ${JSON.stringify(name)}`, {
        found: names.length === 0 ? 'this run has no artifacts yet.' : `this run has only: ${names.join(', ')}.`,
        next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
    });
}
async function load(what) {
    refuseWithoutService(what);
    const { DefaultArtifactClient } = await import('../../../packages/core/dist/artifact-client/index.js');
    return new DefaultArtifactClient();
}
function refuseWithoutService(what) {
    if (isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        throw new lib_problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server has no artifact service of version 4.',
            next: 'Move the release directory with the upload and download actions that your server supports.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'Leave out `from-artifacts` and `to-artifact` where all steps run in one job, or run this on GitHub Actions.',
    });
}
/** As @actions/artifact decides it; github.com, and *.ghe.com with data residency, have the service. */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
}
/** Runs one call of the artifact service; turns its failures into Problems. */
async function attempt(what, call) {
    try {
        return await call();
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw explain(what, error);
    }
}
function explain(what, cause) {
    const message = (0,lib_problem/* messageOf */.b)(cause);
    if (/\(409\)|conflict|already exists/i.test(message)) {
        return new lib_problem/* Problem */.A(what, {
            found: 'this run already has an artifact of that name.',
            next: 'Give each upload, and each leg of a matrix, a name of its own.',
            details: message,
            cause,
        });
    }
    return new lib_problem/* Problem */.A(what, {
        found: `the artifact service said: ${message.trim().split('\n')[0]}`,
        next: 'Run the job again.',
        details: message,
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/event.js


/** Reads the event of the run; what a payload does not say is undefined. */
function readEvent(env = process.env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const before = json_textAt(payload, 'before');
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        defaultBranch: json_textAt(payload, 'repository', 'default_branch'),
        before: before === undefined || /^0+$/.test(before) ? undefined : before,
        actor: env.GITHUB_ACTOR ?? '',
        pullRequest: pullRequestOf(payload),
    };
}
function pullRequestOf(payload) {
    const number = numberAt(payload, 'pull_request', 'number');
    if (number === undefined)
        return undefined;
    const repository = (side) => json_textAt(payload, 'pull_request', side, 'repo', 'full_name');
    return {
        number,
        head: json_textAt(payload, 'pull_request', 'head', 'ref') ?? '',
        base: json_textAt(payload, 'pull_request', 'base', 'ref') ?? '',
        baseSha: json_textAt(payload, 'pull_request', 'base', 'sha'),
        headSha: json_textAt(payload, 'pull_request', 'head', 'sha'),
        // A head whose repository was deleted is no branch of ours either.
        isFork: at(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
    };
}
/** The payload of the event; undefined where there is none, or none that can be read. */
function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/http/body.js
/** The whole body of an answer; undefined as soon as it has more than `limit` bytes. */
async function readBody(response, limit) {
    const pieces = [];
    let size = 0;
    for await (const bytes of response.body ?? []) {
        size += bytes.length;
        if (size > limit)
            return undefined;
        pieces.push(bytes);
    }
    return Buffer.concat(pieces);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/idle.js
/** Starts the timer; `ms` is the longest silence. */
function idleTimer(ms) {
    const controller = new AbortController();
    const silence = Object.assign(new Error(`nothing came for ${ms / 1000} s`), { code: `silent for ${ms / 1000} s` });
    const timer = setTimeout(() => controller.abort(silence), ms);
    return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

;// CONCATENATED MODULE: ./packages/core/lib/http/url.js

/** Parses the address of something to fetch. Throws a Problem for what is not http(s) or carries a password. */
function parseUrl(text, base) {
    const url = URL.parse(text, base?.href);
    // A wrong address is not repeated in the error: it may hold a password or a signed query.
    if (url === null)
        throw badUrl('the address is not a URL.', 'Give an address that starts with https://.');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw badUrl(`the address on ${url.host} holds a user name or a password.`, 'Use a server that needs none.');
    }
    return url;
}
/** An address for people: without query, which may hold a signature, and without fragment. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
/** True for an address of this machine, which needs no encryption on the way. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function badUrl(found, next) {
    return new lib_problem/* Problem */.A('use an address', { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/request.js


const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * GET, redirects followed: at most five, never from https to http (but on this machine), and without the authorization
 * once they leave the server that it is for. Rejects as fetch does when the connection fails.
 */
async function request(url, headers, signal) {
    const first = parseUrl(url);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
        const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' });
        const target = response.headers.get('location');
        if (!redirects.has(response.status) || target === null)
            return response;
        await response.body?.cancel();
        current = follow(first, current, target);
    }
    throw new lib_problem/* Problem */.A(`download ${shownUrl(first)}`, {
        found: `the server redirects more than ${maxRedirects} times.`,
        next: 'Check the address.',
    });
}
function headersFor(headers, first, current) {
    // Without this, a server may send the bytes compressed, and offsets and sizes would be those of something else.
    const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' };
    if (current.origin === first.origin)
        return { ...own, ...headers };
    return { ...own, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization')) };
}
/** Where a redirect leads. Throws a Problem where it leaves https, unless for this machine. */
function follow(first, from, target) {
    const to = parseUrl(target, from);
    if (from.protocol === 'http:' || to.protocol === 'https:' || isLoopback(to))
        return to;
    throw new lib_problem/* Problem */.A(`download ${shownUrl(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that stays on https.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry.js


/** A failure that may pass: worth another attempt. */
class Transient extends lib_problem/* Problem */.A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
    }
}
/** Five attempts within about half a minute; rate limits are waited out for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails for good, or the policy is used up; `say` is told of every pause. */
async function retry(attempt, policy, say, random = Math.random) {
    for (let failures = 1;; failures++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient) || failures >= policy.attempts)
                throw error;
            const pause = pauseMs(error, failures, policy, random());
            if (pause > policy.maxMs)
                throw error;
            // Not its next step, which is for a person who finds that all attempts failed.
            const attempts = `attempt ${failures + 1} of ${policy.attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${attempts}).`);
            await (0,external_node_timers_promises_.setTimeout)(pause);
        }
    }
}
/** Half of the pause is random, so that many jobs that failed together do not come back together. */
function pauseMs(error, failures, policy, random) {
    if (error.waitMs !== undefined)
        return error.waitMs;
    const full = Math.min(policy.baseMs * 2 ** (failures - 1), policy.maxMs);
    return full / 2 + (full / 2) * random;
}
/** Milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header, now = Date.now()) {
    if (header === null)
        return undefined;
    if (/^\d{1,6}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/answer.js



const unreachable = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** The Problem for an answer that is no success; a Transient one where another attempt may help. */
function refusedBy(response, where) {
    const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`;
    const attempted = `download ${where}`;
    if (isRateLimit(response))
        return rateLimited(response, attempted);
    if (response.status === 408 || response.status >= 500) {
        return new Transient(attempted, { found: answer, next: 'Try again later, or use another source.' });
    }
    return new lib_problem/* Problem */.A(attempted, { found: answer, next: nextStep(response.status) });
}
// GitHub answers 403 or 429 to too many requests, with one of these headers.
function isRateLimit({ status, headers }) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
function rateLimited(response, attempted) {
    const waitMs = retryAfterMs(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'));
    const wait = waitMs === undefined ? '' : ` and asks to wait ${Math.ceil(waitMs / 1000)} s`;
    return new Transient(attempted, {
        found: `the server limits the rate of requests (${response.status})${wait}.`,
        next: 'Try again later, or use a mirror.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
function resetMs(header) {
    return header === null || !/^\d{1,12}$/.test(header) ? undefined : Math.max(0, Number(header) * 1000 - Date.now());
}
function nextStep(status) {
    if (status === 404 || status === 410) {
        return 'Check that the address and the version are right. Upstream may have deleted it: a mirror or a path can serve it.';
    }
    if (status === 401 || status === 403)
        return 'Check that this machine may read it, and the proxy on the way.';
    return 'Check the address.';
}
/** The Problem for a connection that could not be made or ended early. */
function brokenConnection(error, where, received) {
    const code = codeOf(error);
    const attempted = `download ${where}`;
    if (code !== undefined && unreachable.has(code)) {
        const found = `there is no connection to the server (${code}).`;
        return new Transient(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs none.',
            cause: error,
        });
    }
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new Transient(attempted, { found, next: 'Check the network, and try again.', cause: error });
}
function innermost(error) {
    const cause = at(error, 'cause');
    return cause === undefined ? (json_textAt(error, 'message') ?? String(error)) : innermost(cause);
}
/** The system's or undici's code of a failed fetch, which hides it in its causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf(at(error, 'errors', 0)) ?? codeOf(at(error, 'cause')) ?? json_textAt(error, 'code');
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/api-errors.js




/** The server does not know the token (401). */
class Unauthorized extends lib_problem/* Problem */.A {
}
/** The token's owner may not do this (403). */
class Forbidden extends lib_problem/* Problem */.A {
}
/** There is no such project, branch, task or analysis (404). */
class NotFound extends lib_problem/* Problem */.A {
}
/** The Problem for an answer that is no success; a Transient one where another attempt may help. */
function refusal(attempted, answer, { host, kind, url }, token) {
    const { status } = answer;
    const said = saidBy(answer.body ?? '', token);
    const found = `${host} answered ${status}${said}.`;
    if (status === 401)
        return new Unauthorized(attempted, { found, next: tokenStep(host, url, answer.url) });
    if (status === 403) {
        const next = 'Give the owner of the token the permission Browse on the project, or use the token of somebody who has it.';
        return new Forbidden(attempted, { found, next });
    }
    if (status === 404) {
        const next = `Check \`project-key\`${kind === 'cloud' ? ', `organization` and `sonar-region`' : ' and `sonar-host-url`'}.`;
        return new NotFound(attempted, { found, next });
    }
    if (status === 429)
        return limited(attempted, answer, host);
    if (status === 408 || status >= 500)
        return new Transient(attempted, { found, next: 'Try again later: the server may be starting, or overloaded.' });
    return new lib_problem/* Problem */.A(attempted, { found, next: 'Check `sonar-host-url` and `project-key`.' });
}
function tokenStep(host, asked, answered) {
    const from = new URL(answered).origin;
    // The token stays with the server that it is for.
    if (from !== new URL(asked).origin)
        return `It redirects to ${from}: set \`sonar-host-url\` to the address there.`;
    return `Check \`sonar-token\`: it is not one of ${host}, or it has expired or was revoked.`;
}
function limited(attempted, { headers }, host) {
    const waitMs = retryAfterMs(headers.get('retry-after'));
    const wait = waitMs === undefined ? '' : ` and asks to wait ${Math.ceil(waitMs / 1000)} s`;
    return new Transient(attempted, {
        found: `${host} limits the rate of requests (429)${wait}.`,
        next: 'Try again later.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** ` ("Insufficient privileges")`: the reasons of `{"errors":[{"msg": …}]}`; nothing where the body is something else. */
function saidBy(body, token) {
    const reasons = json_listAt(safeJson(body), 'errors').flatMap(error => json_textAt(error, 'msg') ?? []);
    if (reasons.length === 0)
        return '';
    const plain = reasons.join('; ').replace(/\s+/g, ' ').replaceAll(token, '***');
    return ` (${JSON.stringify(plain.slice(0, 300))})`;
}
function safeJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** The Problem for a connection that could not be made, or that said nothing for too long. */
function brokenOff(error, attempted, { host, url }) {
    const found = `${host}: ${brokenConnection(error, url, '').found}`;
    // Another attempt would find the same certificate.
    if (/\([A-Z_]*(CERT|SIGNATURE)[A-Z_]*\)/.test(found)) {
        const next = 'Give the authority that signed its certificate by `ca-certificate`.';
        return new lib_problem/* Problem */.A(attempted, { found, next, cause: error });
    }
    return new Transient(attempted, {
        found,
        next: 'Check `sonar-host-url`, the network and the proxy variables.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/api.js







/** No answer of those that are asked for comes near this. */
const limit = 32 * 1024 * 1024;
/** Asks Sonar's web API. It only reads. The token is in no error, log line or address. */
class SonarApi {
    server;
    #options;
    #scheme = 'Bearer';
    constructor(options) {
        this.server = options.server;
        this.#options = options;
    }
    /**
     * The answer as JSON. Passing failures are tried again. Throws a Problem: Unauthorized, Forbidden or NotFound
     * (api-errors.ts) where the server says so.
     */
    async get(query) {
        return retry(() => this.#attempt(query), query.retry ?? this.#options.retry ?? patient, this.#options.say);
    }
    async #attempt(query) {
        const response = await this.#fetch(query);
        if (response.status !== 401 || this.#scheme === 'Basic' || this.server.kind === 'cloud')
            return this.#read(query, response);
        // Servers before 10.0 know tokens as user names only.
        this.#scheme = 'Basic';
        const second = await this.#fetch(query);
        if (second.status === 401)
            this.#scheme = 'Bearer';
        return this.#read(query, second);
    }
    async #fetch(query) {
        const idle = idleTimer(query.timeoutMs ?? this.#options.timeoutMs ?? 30_000);
        try {
            const headers = { accept: 'application/json', authorization: this.#authorization() };
            const response = await request(this.#address(query), headers, idle.signal);
            const body = await readBody(response, limit);
            const { status, headers: received, url } = response;
            return { status, headers: received, body: body?.toString('utf8'), url };
        }
        catch (error) {
            if (error instanceof lib_problem/* Problem */.A)
                throw new lib_problem/* Problem */.A(query.attempted, { found: error.found, next: 'Check `sonar-host-url`.', cause: error });
            throw brokenOff(error, query.attempted, this.server);
        }
        finally {
            idle.stop();
        }
    }
    #read(query, answer) {
        if (answer.status !== 200)
            throw refusal(query.attempted, answer, this.server, this.#options.token);
        if (answer.body === undefined) {
            const found = `${this.server.host} answered with more than ${limit} bytes.`;
            throw new lib_problem/* Problem */.A(query.attempted, { found, next: 'Check `sonar-host-url`.' });
        }
        try {
            return json_parseJson(answer.body, query.path);
        }
        catch (cause) {
            throw new lib_problem/* Problem */.A(query.attempted, {
                found: `${this.server.host} answered with something else than JSON.`,
                next: 'Check `sonar-host-url`, and what is on the way to it: this looks like a page for people.',
                cause,
            });
        }
    }
    #authorization() {
        const { token } = this.#options;
        return this.#scheme === 'Bearer' ? `Bearer ${token}` : `Basic ${Buffer.from(`${token}:`).toString('base64')}`;
    }
    #address({ path, parameters = {} }) {
        const search = new URLSearchParams(parameters).toString();
        return `${this.server.url}/${path}${search === '' ? '' : `?${search}`}`;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/edition.js

const editions = ['community', 'developer', 'enterprise', 'datacenter'];
/** Asks for the edition; SonarQube Cloud is one of its own. Throws Unauthorized for a wrong token. */
async function editionOf(api) {
    if (api.server.kind === 'cloud')
        return 'cloud';
    const answer = await api.get({ path: 'api/navigation/global', attempted: 'ask Sonar for its edition' });
    const named = json_textAt(answer, 'edition');
    return editions.find(edition => edition === named) ?? 'unknown';
}
/** Whether an edition analyses branches and pull requests. */
function knowsBranches(edition) {
    return edition !== 'community' && edition !== 'unknown';
}
/** For people: `SonarQube Community Build`. */
function editionName(edition) {
    const names = {
        cloud: 'SonarQube Cloud',
        community: 'SonarQube Community Build',
        developer: 'SonarQube Developer Edition',
        enterprise: 'SonarQube Enterprise Edition',
        datacenter: 'SonarQube Data Center Edition',
        unknown: 'a SonarQube that does not name its edition',
    };
    return names[edition];
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/server.js


/** The instances of SonarQube Cloud by region, as the scanner knows them; '' is the EU, which has no code. */
const instances = { '': 'https://sonarcloud.io', us: 'https://sonarqube.us' };
/** True for the address of an instance of SonarQube Cloud. */
function isCloud(url) {
    return Object.values(instances).includes(url.trim().replace(/\/+$/, ''));
}
/** Says where the analysis goes to, by the scanner's rules. Throws a Problem where the settings contradict each other. */
function sonarServer(options) {
    const region = (options.region ?? '').toLowerCase();
    const official = Object.hasOwn(instances, region) ? instances[region] : undefined;
    if (official === undefined)
        throw unknownRegion(region);
    const hostUrl = baseOf(options.hostUrl);
    if (hostUrl === undefined)
        return cloudOf(options) ?? cloud(official);
    if (Object.values(instances).includes(hostUrl)) {
        if (region !== '' && hostUrl !== official)
            throw contradiction(hostUrl, region);
        return cloud(hostUrl);
    }
    if (region !== '')
        throw contradiction(hostUrl, region);
    return ownServer(hostUrl);
}
function cloud(url) {
    const host = url === instances.us ? 'SonarQube Cloud (US)' : 'SonarQube Cloud';
    return { kind: 'cloud', url, host, properties: { 'sonar.host.url': url } };
}
function ownServer(url) {
    const { protocol, host } = new URL(url);
    const server = { kind: 'server', url, host, properties: { 'sonar.host.url': url } };
    if (protocol === 'https:' || isLoopback(new URL(url)))
        return server;
    return {
        ...server,
        warning: `${url} is not encrypted: the token and the source code can be read on the way. Use https.`,
    };
}
function cloudOf({ cloudUrl, apiBaseUrl }) {
    const url = baseOf(cloudUrl);
    if (url === undefined)
        return undefined;
    if (Object.values(instances).includes(url))
        return cloud(url);
    const api = baseOf(apiBaseUrl);
    if (api !== undefined) {
        const properties = { 'sonar.scanner.sonarcloudUrl': url, 'sonar.scanner.apiBaseUrl': api };
        return { kind: 'cloud', url, host: new URL(url).host, properties };
    }
    throw new lib_problem/* Problem */.A('choose the Sonar server', {
        found: '`sonar.scanner.sonarcloudUrl` is set without `sonar.scanner.apiBaseUrl`.',
        next: 'Set both, or neither.',
    });
}
/** The address without slashes at its end; undefined where there is none. */
function baseOf(text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    const url = parseUrl(text.trim());
    if (url.search === '' && url.hash === '')
        return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
    throw new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `the address on ${url.host} has a query or a fragment.`,
        next: 'Give the address of the start page only, as https://sonar.example.com.',
    });
}
function unknownRegion(region) {
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `\`sonar-region\` is ${JSON.stringify(region.slice(0, 20))}.`,
        next: 'Give us for sonarqube.us, and nothing for sonarcloud.io.',
    });
}
function contradiction(url, region) {
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `\`sonar-region\` is ${region}, and \`sonar-host-url\` is ${url}.`,
        next: 'Remove one of them: a region is for SonarQube Cloud only.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/skip.js

/**
 * Why Sonar cannot be asked in this run, where that is nobody's fault: GitHub gives runs of forks and of Dependabot no
 * secrets. undefined where there is a token. Throws a Problem where one is missing that should be there.
 */
function skipReason({ event, token }) {
    if (token !== undefined && token.trim() !== '')
        return undefined;
    if (event.pullRequest?.isFork === true)
        return 'the pull request comes from a fork, whose runs get no secrets, so there is no `sonar-token`';
    if (event.actor === 'dependabot[bot]')
        return 'the run is of Dependabot, which gets no secrets of Actions, so there is no `sonar-token`; a secret of Dependabot with that name would be passed on';
    throw new lib_problem/* Problem */.A('analyse with Sonar', {
        found: '`sonar-token` is empty.',
        next: 'Pass a secret of the repository: `sonar-token: ${{ secrets.SONAR_TOKEN }}`. Or set `sonar: false`.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/target.js

/** Says as what this run is analysed, or why it is not: an analysis without parameters would replace that of the main branch. */
function analysisTarget(options) {
    if (options.input === 'off')
        return target_plain;
    const { event, ref, pullRequest } = options;
    if (pullRequest !== undefined)
        return ofPullRequest(pullRequest, options.edition);
    if (event === 'workflow_run')
        return {
            skip: "the event workflow_run does not say which branch is checked out; set `branch-analysis: off` and Sonar's parameters in `properties`",
        };
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined)
        return { skip: `${ref === '' ? 'the run' : ref} is no branch, and Sonar analyses branches and pull requests` };
    if (branch.startsWith('gh-readonly-queue/'))
        return { skip: `${branch} is a branch of a merge queue, which does not last` };
    return ofBranch(branch, options);
}
const target_plain = { properties: {}, query: {}, label: undefined };
function ofPullRequest({ number, head, base }, edition) {
    if (!knowsBranches(edition))
        return { skip: `${editionName(edition)} has no analysis of pull requests` };
    const key = String(number);
    const properties = {
        'sonar.pullrequest.key': key,
        'sonar.pullrequest.branch': head,
        'sonar.pullrequest.base': base,
    };
    return { properties, query: { pullRequest: key }, label: `pull request ${key}` };
}
function ofBranch(branch, { edition, event, defaultBranch }) {
    if (knowsBranches(edition))
        return { properties: { 'sonar.branch.name': branch }, query: { branch }, label: `branch ${branch}` };
    // GitHub starts scheduled runs on the default branch only, and does not always say which it is.
    const main = defaultBranch ?? (event === 'schedule' ? branch : undefined);
    if (branch === main)
        return { ...target_plain, label: `branch ${branch}` };
    const reason = main === undefined
        ? 'the event does not say which branch is the default one'
        : `${branch} is not the default branch (${main})`;
    return { skip: `${editionName(edition)} knows one branch only, and ${reason}` };
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/session.js






/**
 * Finds out whether Sonar can analyse this run. A reason not to, and a server that cannot be asked, are outcomes: tests and
 * thresholds are looked at all the same.
 */
async function openSonar(options, host) {
    if (!options.wanted)
        return skipped('the input sonar is false');
    try {
        const reason = skipReason(options);
        return reason === undefined ? await session_open(options, options.token ?? '', host) : noticed(reason, host);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return failed(error);
    }
}
function isSession(opened) {
    return 'api' in opened;
}
/** An outcome for what could not be relied on. */
function failed(error) {
    return { result: 'error', reason: (0,lib_problem/* messageOf */.b)(error), warnings: [] };
}
async function session_open(options, token, host) {
    const { event, branchAnalysis, properties, retry } = options;
    host.secret(token);
    const server = sonarServer({
        hostUrl: options.hostUrl,
        region: options.region,
        cloudUrl: properties.get('sonar.scanner.sonarcloudUrl'),
        apiBaseUrl: properties.get('sonar.scanner.apiBaseUrl'),
    });
    if (server.warning !== undefined)
        host.warning(server.warning);
    const api = new SonarApi({ server, token, say: host.info, ...(retry === undefined ? {} : { retry }) });
    const edition = await editionOf(api);
    const { name, ref, defaultBranch, pullRequest } = event;
    const target = analysisTarget({ event: name, ref, defaultBranch, pullRequest, edition, input: branchAnalysis });
    if ('skip' in target)
        return noticed(target.skip, host);
    host.info(`Sonar: ${editionName(edition)} at ${server.url}${target.label === undefined ? '' : `, ${target.label}`}.`);
    const before = 'pullRequest' in target.query && pullRequest !== undefined ? { branch: pullRequest.base } : target.query;
    return { server, api, token, edition, target, before };
}
function noticed(reason, host) {
    host.notice(`Sonar is skipped: ${reason}.`);
    return skipped(reason);
}
function skipped(reason) {
    return { result: 'skipped', reason, warnings: [] };
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/comment.js




// GitHub refuses more: "body is too long (maximum is 65536 characters)".
const longest = 65_536;
const brief = { rows: 10, text: { lines: 10, characters: 1000 }, whole: false, projects: 20, sections: 20 };
const comment_less = [
    brief,
    { ...brief, rows: 3, text: { lines: 5, characters: 500 } },
    { ...brief, rows: 0, sections: 5 },
    { ...brief, rows: 0, sections: 0 },
];
/** The Markdown of the comment on a pull request. Its first line, which readers do not see, says what it is of. */
function commentBody(projects) {
    const head = `${markerOf(projects)}\n`;
    return `${head}${fitted(comment_less, detail => runDocument(projects, detail), text => text.length <= longest - head.length)}`;
}
/** Jobs for other projects of the same repository have comments of their own. */
function markerOf(projects) {
    const directories = projects.map(({ directory }) => directory).sort(files_byBytes);
    return `<!-- release-tools pytest-coverage-to-sonar ${sha256(directories.join('\n')).slice(0, 16)} -->`;
}
/** Writes the comment, or puts the new text into our own earlier one. */
async function upsertComment(github, pullRequest, body) {
    const [marker = ''] = body.split('\n');
    return github.retried('comment on the pull request', async () => {
        const own = await ownComment(github, pullRequest, marker);
        return own === undefined ? github.createComment(pullRequest, body) : github.updateComment(own.id, body);
    });
}
/** Who may comment may write our marker too, and change the text later: only what we wrote is ours. */
async function ownComment(github, pullRequest, marker) {
    const marked = (await github.comments(pullRequest)).filter(comment => comment.body.split(/\r?\n/)[0] === marker);
    if (marked.length === 0)
        return undefined;
    const login = await github.login();
    return marked.find(({ author }) => (login === undefined ? author?.type === 'Bot' : author?.login === login));
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/context.js



/** Web address of the run; undefined where the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** Reads the runner's variables. */
function readContext(env = process.env) {
    return {
        repository: required(env, 'GITHUB_REPOSITORY'),
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
        sha: required(env, 'GITHUB_SHA'),
        ref: required(env, 'GITHUB_REF'),
        eventName: env.GITHUB_EVENT_NAME ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        runAttempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        privateRepository: isPrivate(env.GITHUB_EVENT_PATH),
    };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new lib_problem/* Problem */.A('read the run’s context', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function isPrivate(eventPath) {
    const value = at(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/core/lib/github/failure.js

/** Reads what octokit or fetch threw; undefined for anything else, which is a defect of ours. */
function failureOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const { name, status, response } = error;
    if (name === 'HttpError') {
        // octokit reports a connection that failed as a status 500 without a response.
        const answered = response === undefined ? {} : { status: status ?? 500 };
        return {
            ...answered,
            message: response === undefined ? rootOf(error).message : error.message,
            headers: response?.headers ?? {},
            codes: codesOf(response?.data?.errors),
        };
    }
    const isNetwork = error instanceof TypeError || ['AbortError', 'TimeoutError'].includes(name) || 'code' in error;
    return isNetwork ? { message: rootOf(error).message, headers: {}, codes: [] } : undefined;
}
/** The innermost cause: fetch says `fetch failed`, and octokit `Unknown Error`, around `connect ECONNREFUSED`. */
function rootOf(error) {
    const cause = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
    return cause instanceof Error && cause.message !== '' ? rootOf(cause) : error;
}
/** True for the 403 that means "too fast", not "not allowed". */
function failure_isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(message));
}
/** True where the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes } = failure;
    // "Already exists": an earlier try may have arrived after all, and callers look before they send again.
    return (status === undefined ||
        status >= 500 ||
        failure_isRateLimit(failure) ||
        (status === 422 && codes.includes('already_exists')));
}
/**
 * Milliseconds that a rate limit asks to wait; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now = Date.now()) {
    if (!failure_isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const asked = retryAfterMs(headers['retry-after'] === undefined ? null : String(headers['retry-after']), now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return String(headers['x-ratelimit-remaining']) === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000;
}
function codesOf(errors) {
    if (!Array.isArray(errors))
        return [];
    return errors
        .flatMap(entry => (typeof entry === 'string' ? [entry] : [entry?.code, entry?.message]))
        .filter(text => typeof text === 'string');
}

;// CONCATENATED MODULE: ./packages/core/lib/github/explain.js



/** Turns a failed request into what a person can act on (Transient where it may pass); a Problem stays as it is. */
function githubProblem(what, error) {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain_explain(failure), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    return new Transient(what, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain_explain(failure) {
    const { status, message, codes } = failure;
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again; it goes on where it stopped.',
        };
    if (failure_isRateLimit(failure))
        return { found: 'GitHub’s rate limit was reached.', next: 'Run the job again later; it goes on where it stopped.' };
    if (status === 401)
        return {
            found: 'GitHub does not accept the token.',
            next: 'Leave out the input `github-token`, or give it a token that is valid.',
        };
    if (status === 403)
        return forbidden(failure);
    if (status === 404)
        return {
            found: 'GitHub says that it does not exist, or that the token may not see it.',
            next: `Check the repository and the token.\n${permissionLines(acceptedPermissions(failure) ?? 'contents=write')}`,
        };
    if (status === 422)
        return unprocessable([message, ...codes].join(' '));
    if (status >= 500)
        return {
            found: `GitHub answered ${status}.`,
            next: 'Run the job again; it goes on where it stopped.',
        };
    return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' };
}
function forbidden(failure) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub forbids it (${said}).`,
            next: `Give the token the permission.\n${permissionLines('contents=write')}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub says: ${said}).`,
        next: `Add to the job:\n${permissionLines(accepted)}`,
    };
}
/** `contents=write; contents=write,workflows=write` lists alternatives; the first asks for the least. */
function acceptedPermissions({ headers }) {
    const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';');
    // Workflows spell them otherwise: pull-requests.
    return first === '' ? undefined : first.replaceAll('_', '-');
}
function permissionLines(accepted) {
    return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n');
}
function unprocessable(text) {
    if (/was used by an immutable release/.test(text)) {
        return {
            found: 'the tag belonged to an immutable release that was deleted; GitHub never frees such a tag.',
            next: 'Release the next version.',
        };
    }
    if (/immutable/.test(text))
        return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' };
    if (/creations being restricted|pre_receive/.test(text)) {
        return {
            found: 'a rule of the repository forbids creating the tag.',
            next: 'Push the tag before this step, as someone whom the rule lets.',
        };
    }
    return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' };
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./packages/core/lib/github/requests.js



// https://docs.github.com/en/rest/releases: one request answers within a minute; an upload of 2 GiB may take long.
const requestTimeout = 60_000;
const transferTimeout = 15 * 60_000;
/** A secondary rate limit may ask for a minute or more; what takes longer than five is left to the next run. */
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** Sends requests about one repository, again after failures that pass, and explains those that do not. */
class Requests {
    #send;
    #address;
    #host;
    #retries;
    constructor(send, repository, host, retries = patience) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#retries = retries;
    }
    /** Runs `call`, which makes one or more requests, with retries. */
    async retried(what, call) {
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error)));
        try {
            return await retry(attempt, this.#retries, line => this.#host.info(line));
        }
        catch (error) {
            // Tried often enough: a call around this one must not begin again.
            throw error instanceof Transient
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** One request with retries. A status among `gone` counts as done and gives undefined. */
    async json(what, route, parameters, gone = []) {
        return this.retried(what, async () => {
            try {
                return await this.once(route, parameters);
            }
            catch (error) {
                if (gone.includes(error.status ?? 0))
                    return undefined;
                throw error;
            }
        });
    }
    /** All pages of a list. */
    async pages(what, route, parameters) {
        const all = [];
        for (let page = 1;; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: 100, page });
            all.push(...found);
            if (found.length < 100)
                return all;
        }
    }
    /** One request, one try; throws what octokit throws. */
    async once(route, parameters, timeout = requestTimeout) {
        const { request, ...rest } = parameters;
        const address = route.includes('{owner}') ? this.#address : {};
        const signal = AbortSignal.timeout(timeout);
        return (await this.#send(route, { ...address, ...rest, request: { ...request, signal } })).data;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/types.js
function readRelease(raw) {
    return {
        id: raw.id,
        tag: raw.tag_name,
        draft: raw.draft,
        prerelease: raw.prerelease,
        immutable: raw.immutable === true,
        body: raw.body ?? '',
        url: raw.html_url,
        uploadUrl: raw.upload_url,
    };
}
function readComment({ id, body, user, html_url }) {
    const author = user === null ? undefined : { login: user.login, type: user.type };
    return { id, body: body ?? '', author, url: html_url };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/api.js






const releases = '/repos/{owner}/{repo}/releases';
const one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/** The part of GitHub's REST interface that a release needs (https://docs.github.com/en/rest/releases), and comments. */
class GitHub {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Runs a call of several requests again after failures that pass. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /** All releases that the token may see, drafts included where it may write; newest first. */
    async releases() {
        return (await this.#requests.pages('list the releases', `GET ${releases}`, {})).map(readRelease);
    }
    async release(id) {
        return readRelease(await this.#requests.json('read the release', `GET ${one}`, { release_id: id }));
    }
    /** Makes a draft, in one try: the caller looks whether a failed one was made after all. */
    async createDraft(tag, text) {
        return readRelease(await this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }));
    }
    /** Changes text or state. Twice the same change is one, so it is tried again. */
    async updateRelease(id, change) {
        const parameters = { release_id: id, ...change };
        return readRelease(await this.#requests.json('change the release', `PATCH ${one}`, parameters));
    }
    async deleteRelease(id) {
        await this.#requests.json('delete a superfluous draft', `DELETE ${one}`, { release_id: id }, [404]);
    }
    async assets(releaseId) {
        return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, { release_id: releaseId });
    }
    async deleteAsset({ id, name }) {
        await this.#requests.json(`delete the asset ${name}`, `DELETE ${oneAsset}`, { asset_id: id }, [404]);
    }
    /** Uploads a file, in one try. `openAsBlob` reads from disk as the request goes, afresh for every try. */
    async upload(release, name, path, mediaType) {
        const url = `${release.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const parameters = { data: await (0,external_node_fs_.openAsBlob)(path), headers: { 'content-type': mediaType } };
        return this.#requests.once(`POST ${url}`, parameters, transferTimeout);
    }
    /** Downloads an asset to a file. */
    async download(asset, path) {
        const parameters = {
            asset_id: asset.id,
            headers: { accept: 'application/octet-stream' },
            request: { parseSuccessResponseBody: false },
        };
        await this.retried(`download the asset ${asset.name}`, async () => {
            const stream = await this.#requests.once(`GET ${oneAsset}`, parameters, transferTimeout);
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(stream), (0,external_node_fs_.createWriteStream)(path));
        });
    }
    /** The commit a tag points at, through annotated tags; undefined where there is no such tag. */
    async tagCommit(tag) {
        const what = `read the tag ${tag}`;
        const git = '/repos/{owner}/{repo}/git';
        const ref = await this.#requests.json(what, `GET ${git}/ref/{ref}`, { ref: `tags/${tag}` }, [404]);
        let target = ref?.object;
        // A tag may point at a tag; git itself sets no limit.
        for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
            target = (await this.#requests.json(what, `GET ${git}/tags/{tag_sha}`, { tag_sha: target.sha })).object;
        }
        return target?.sha;
    }
    /** All comments on a pull request, the oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        const parameters = { issue_number: pullRequest };
        return (await this.#requests.pages('list the comments', route, parameters)).map(readComment);
    }
    /** Writes a comment, in one try: the caller looks whether a failed one was written after all. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return readComment(await this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters));
    }
    /** Twice the same change is one, so it is tried again. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        return readComment(await this.#requests.json('change the comment', route, { comment_id: id, body }));
    }
    /** Login of the person whose token it is; undefined for a token that is no person's, as a job's is. */
    async login() {
        try {
            return (await this.#requests.json('ask whose the token is', 'GET /user', {})).login;
        }
        catch (error) {
            // Not a rate limit, which has the same status: it would hide a comment of ours.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/github.js


/** GitHub's interface through octokit, which is loaded here; makes no request. The token is masked from now on. */
async function connectGitHub({ token, repository, apiUrl, retries }, host) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.secret(token);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    const send = (route, parameters) => octokit.request(route, { ...parameters });
    return new GitHub(new Requests(send, repository, host, retries));
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/comment.js




/** Comments on the pull request where that is wanted. A token that may not, as in runs of forks, is no failure. */
async function commentOn(projects, { inputs, event, host }) {
    const { comment, 'github-token': token } = inputs;
    if (!comment || token === undefined)
        return;
    if (event.pullRequest === undefined)
        return host.info('There is no pull request to comment on.');
    const { repository, apiUrl } = readContext();
    try {
        const github = await connectGitHub({ token, repository, apiUrl }, host);
        const { url } = await upsertComment(github, event.pullRequest.number, commentBody(projects));
        host.info(`Commented: ${url}`);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        host.notice(`The pull request has no comment: ${(0,lib_problem/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/suggestion.js
/** ` (did you mean "…"?)` when a known word is at most two edits away, else nothing. */
function nearest(word, known) {
    const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }));
    const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0];
    return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`;
}
/** The nearest known word, or all of them: `; known are a, b`. */
function suggestion(word, known) {
    return nearest(word, known) || `; known are ${known.join(', ')}`;
}
/** Levenshtein distance of two short words. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return 3;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/shape.js


/** A value that is not what its document asks for. */
class WrongShape extends Error {
}
/** Reads a whole document; a wrong shape becomes a Problem that says where and what. */
function shape_readShape(shape, value, what, next = 'Correct the file.') {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new lib_problem/* Problem */.A(`read ${what}`, { found: error.message, next, cause: error });
        throw error;
    }
}
/** An object with these keys and no others. A key that is not known is refused with the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`);
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), shape_join(at, key))]);
        return Object.fromEntries(entries.filter(([, read]) => read !== undefined));
    };
}
/** A field that may be absent. */
function optional(shape) {
    return (value, at) => (value === undefined ? undefined : shape(value, at));
}
/** A field that may be absent, and then is `fallback`. */
function withDefault(shape, fallback) {
    return (value, at) => (value === undefined ? fallback : shape(value, at));
}
/** A list of at most `limit` items. */
function list(item, limit = 100_000) {
    return (value, at) => {
        if (!Array.isArray(value))
            throw wrong(at, value, 'a list');
        if (value.length > limit)
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text with something in it, of at most 64 KiB. */
const shape_text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`);
    return value;
};
/** Text of one form; `what` says it in words. */
function matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** true or false. */
const shape_boolean = (value, at) => {
    if (typeof value !== 'boolean')
        throw wrong(at, value, 'true or false');
    return value;
};
/** A number from `min` to `max`. */
function number(min, max) {
    return (value, at) => {
        if (typeof value !== 'number' || !(value >= min && value <= max))
            throw wrong(at, value, `a number from ${min} to ${max}`);
        return value;
    };
}
/** One of the given values. */
function oneOf(...values) {
    return (value, at) => {
        const found = values.find(known => known === value);
        if (found !== undefined)
            return found;
        const near = typeof value === 'string' ? nearest(value, values.map(String)) : '';
        throw wrong(at, value, `one of ${values.join(', ')}`, near);
    };
}
/** The error for a value that is not `wanted`. */
function wrong(at, value, wanted, near = '') {
    return new WrongShape(value === undefined
        ? `${place(at)} is missing.`
        : `${place(at)} is ${shape_shown(value)}, which is not ${wanted}${near}.`);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function shape_join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function own(value, key) {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function shape_shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isObject(value))
        return 'a mapping';
    const json = JSON.stringify(value);
    return json.length > 80 ? `${json.slice(0, 77)}…"` : json;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/document.js






// The same rules stand in docs/schema/coverage.v1.json.
const document_count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = list(document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: document_count, coveredLines: document_count, branches: document_count, coveredBranches: document_count };
const shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: object({ name: oneOf('coverage.py'), version: optional(shape_text) }),
    branches: shape_boolean,
    totals: object({ ...counts, percent: number(0, 100) }),
    files: list(object({ path: shape_text, ...counts, missing: list(range) })),
});
/** Makes the document; `files` are those of the report with their paths from the root of the repository. */
function coverageDocument(parts) {
    const { commit, report, files } = parts;
    const totals = countsOf(files);
    return {
        version: 1,
        commit,
        tool: { name: 'coverage.py', ...(report.version === undefined ? {} : { version: report.version }) },
        branches: report.branches,
        totals: { ...totals, percent: model_percentOf(totals) },
        files: files.map(fileEntry).sort((a, b) => files_byBytes(a.path, b.path)),
    };
}
/** The bytes of `coverage.json`. */
function renderCoverage(document) {
    return renderJson(document);
}
/** Parses `coverage.json` of a release; `what` names it in errors. Throws a Problem, also where its numbers do not agree. */
function parseCoverage(source, what = 'coverage.json') {
    const next = 'Make it again with pytest-coverage-to-sonar.';
    const document = shape_readShape(shape, json_parseJson(source, what), what, next);
    const found = disagreement(document);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
    return document;
}
/** The numbers of each file, to compare later ones with. */
function countsByFile({ files }) {
    return new Map(files.map(({ path, missing: _, ...counts }) => [path, counts]));
}
function fileEntry(file) {
    const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line);
    return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) };
}
function disagreement({ totals, files }) {
    const odd = files.find(one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines);
    if (odd !== undefined)
        return `the numbers of ${JSON.stringify(odd.path)} do not agree.`;
    if (new Set(files.map(({ path }) => path)).size !== files.length)
        return 'it has a file twice.';
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    const isSum = ['lines', 'coveredLines', 'branches', 'coveredBranches'].every(key => sum(key) === totals[key]);
    return isSum && totals.percent === model_percentOf(totals) ? undefined : 'its totals are not those of its files.';
}
function missingLines({ coveredLines, missing }) {
    return missing.reduce((total, [from, to]) => total + to - from + 1, coveredLines);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/model.js
/** Numbers of some tests by outcome. */
function countTests(cases) {
    const counts = { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 };
    for (const { outcome } of cases) {
        counts.total += 1;
        counts[outcome] += 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/document.js





// The same rules stand in docs/schema/test-results.v1.json.
const document_longest = 4000;
const most = 1_000_000;
const line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = number(0, most);
const document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals: object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count }),
    tests: list(object({
        name: line,
        classname: line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(line),
    }), most),
});
/** Makes the document. Tests of several runs stand in it once for each. */
function testResults({ commit, cases }) {
    const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }));
    const tests = entries.sort((a, b) => files_byBytes(a.key, b.key)).map(({ entry }) => entry);
    return { version: 1, commit, totals: countTests(cases), tests };
}
/** The bytes of `test-results.json`. */
function renderTestResults(document) {
    return renderJson(document);
}
/** Parses `test-results.json`; `what` names it in errors. Throws a Problem, also where its totals are not those of its tests. */
function parseTestResults(source, what = 'test-results.json') {
    const next = 'Make it again with pytest-coverage-to-sonar.';
    const document = readShape(document_shape, parseJson(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === document_numberOf(document, key)))
        return document;
    throw new Problem(`read ${what}`, { found: 'its totals are not those of its tests.', next });
}
function document_numberOf({ tests }, key) {
    return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length;
}
function entryOf({ name, classname, path, outcome, message }) {
    return {
        name: document_cut(name),
        classname: document_cut(classname),
        ...(path === undefined ? {} : { path }),
        outcome,
        ...(message === undefined ? {} : { message: document_cut(message) }),
    };
}
function sortKey({ name, classname, path = '', outcome, message = '' }) {
    return [path, classname, name, outcome, message].join('\u0000');
}
/** pytest makes names of parameters, which may be long. */
function document_cut(text) {
    return (text.length > document_longest ? `${text.slice(0, document_longest - 1)}…` : text).toWellFormed();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/provenance.js

/** https://slsa.dev/spec/v1.1/provenance */
const provenanceType = 'https://slsa.dev/provenance/v1';
/** Explained in docs/buildtypes/workflow-v1.md. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md';
/** The statement about what a run built. Subjects and dependencies are put in a fixed order; nothing in it is a time. */
function provenanceStatement(run, subjects, dependencies) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subjects),
        predicateType: provenanceType,
        predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
    };
}
/** The statement without what differs between two runs of the same build: what a rebuild must reproduce. */
function rebuildable(statement) {
    const { buildDefinition, runDetails } = statement.predicate;
    return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } };
}
/** Resource descriptors, each once, in bytewise order of their names or addresses and digests. */
function inOrder(descriptors) {
    const byText = new Map(descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]));
    return [...byText.entries()].sort(([a], [b]) => files_byBytes(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...inOrder(dependencies)],
    };
}
function runDetails({ serverUrl, repository, runId, runAttempt, jobWorkflowRef, jobWorkflowSha, }) {
    const { repository: owner, ref } = parseWorkflowRef(jobWorkflowRef);
    const uri = `git+${serverUrl}/${owner}@${ref}`;
    const builderDependencies = jobWorkflowSha === undefined ? {} : { builderDependencies: [{ uri, digest: { gitCommit: jobWorkflowSha } }] };
    return {
        builder: { id: `${serverUrl}/${jobWorkflowRef}`, ...builderDependencies },
        metadata: { invocationId: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}` },
    };
}
/** Parts of `owner/name/path@ref`; a path may hold `@`, a ref given in full (`refs/…`, or a commit) does not start before the last one. */
function parseWorkflowRef(text) {
    const full = text.indexOf('@refs/');
    const at = full === -1 ? text.lastIndexOf('@') : full;
    const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/');
    return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/statement.js


/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * The statement about tests of `subjects`; `url` is the run, `configuration` what configured it. A test is named
 * `tests.test_names.TestShort::test_a[1]` and stands in one list: in that of failures when it failed, or could not be run, in
 * any of several runs. Skipped tests stand in none. Where no test ran at all, the result is WARNED: nothing was tested. With
 * `failed` it is FAILED though no test did: the run itself failed.
 */
function testResultStatement(parts) {
    const { subjects, url, configuration, document } = parts;
    const failedTests = namesOf(document, 'failed', 'error');
    const failedNames = new Set(failedTests);
    const passed = namesOf(document, 'passed').filter(name => !failedNames.has(name));
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subjects),
        predicateType: testResultType,
        predicate: {
            result: statement_resultOf(parts.failed || failedTests.length > 0, passed.length > 0),
            configuration: inOrder(configuration),
            ...(url === undefined ? {} : { url }),
            passedTests: passed,
            warnedTests: [],
            failedTests,
        },
    };
}
function statement_resultOf(failed, anyPassed) {
    if (failed)
        return 'FAILED';
    return anyPassed ? 'PASSED' : 'WARNED';
}
function namesOf({ tests }, ...outcomes) {
    const those = tests.filter(({ outcome }) => outcomes.includes(outcome));
    const names = those.map(({ classname, name }) => (classname === '' ? name : `${classname}::${name}`));
    return [...new Set(names)].sort(files_byBytes);
}

;// CONCATENATED MODULE: ./packages/core/lib/own-tool.js
/** release-tools itself, as the maker of a file; a test compares the version with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/core/lib/coverage/evidence.js








/** Writes `coverage.json`, `test-results.json` and the statement over the commit that an attestation signs. */
async function writeTestEvidence(releaseDir, evidence) {
    const written = new Map([['coverage.json', renderCoverage(evidence.coverage)]]);
    if (evidence.tests !== undefined) {
        written.set('test-results.json', renderTestResults(evidence.tests));
        written.set('test-result.statement.json', renderJson(statementOf(evidence, evidence.tests)));
    }
    for (const [path, text] of written)
        await writeFileAtomic((0,external_node_path_.join)(releaseDir, path), text);
    // Another run of the tests may measure something else: they may depend on time, order or the machine.
    const record = (path) => ({
        path,
        mediaType: path.endsWith('.statement.json') ? 'application/vnd.in-toto+json' : 'application/json',
        madeBy: ownTool,
        reproducible: 'no',
    });
    await writePart(releaseDir, 'pytest-coverage-to-sonar.project', { files: [...written.keys()].map(record) });
    return [...written.keys()];
}
/** About the commit; what is built from it has a statement of its own (provenance). */
function statementOf({ commit, repository, run, failed }, document) {
    return testResultStatement({
        subjects: [{ name: `git+${repository}`, digest: { gitCommit: commit } }],
        ...(run === undefined ? {} : { url: run }),
        configuration: [],
        document,
        failed,
    });
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/evidence.js





/** Writes what was measured of all projects into the release directory. Returns the names of the files. */
async function writeEvidence(projects, { inputs }) {
    const [first] = projects;
    if (first === undefined)
        return [];
    const { commit } = first.project.repository;
    const context = readContext();
    const files = projects.flatMap(({ measured }) => measured.files);
    const branches = projects.some(({ measured }) => measured.branches);
    const version = sameVersion(projects);
    const tested = projects.every(({ facts }) => facts.tests !== undefined);
    return writeTestEvidence(inputs['release-dir'], {
        coverage: coverageDocument({ commit, report: { version, branches, files }, files }),
        // Results of some projects would pass for those of the commit.
        tests: tested ? testResults({ commit, cases: projects.flatMap(({ cases }) => cases) }) : undefined,
        failed: projects.some(({ facts }) => facts.tests !== undefined && testsFail(facts.tests)),
        commit,
        repository: `${context.serverUrl}/${context.repository}`,
        run: runUrl(context),
    });
}
/** That of coverage.py, where all projects have the same. */
function sameVersion(projects) {
    const [version, ...others] = new Set(projects.map(({ measured }) => measured.version));
    return others.length === 0 ? version : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/diff.js

/**
 * Added lines by path in a unified diff without context (`git diff --unified=0`, prefixes a/ and b/). Lines are counted by the
 * hunks' headers, so that content which looks like a header is not taken for one.
 */
function parseChangedLines(diff) {
    const changed = new Map();
    const lines = diff.split('\n');
    let current = new Set();
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.startsWith('+++ ')) {
            current = new Set();
            changed.set(newPath(line.slice('+++ '.length)), current);
        }
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (hunk === null)
            continue;
        const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
        for (let number = start; number < start + added; number++)
            current.add(number);
        at = endOfHunk(lines, at, removed + added);
    }
    return new Map([...changed].filter(([, numbers]) => numbers.size > 0));
}
/** Index of the last line of a hunk that begins at `header`; `\ No newline at end of file` is not counted by headers. */
function endOfHunk(lines, header, count) {
    let at = header;
    for (let left = count; left > 0 && at < lines.length;)
        if (!lines[++at]?.startsWith('\\'))
            left--;
    return at;
}
/** `b/path`, with a tab behind a name with blanks, or in double quotes where it has special characters. */
function newPath(text) {
    const name = text.startsWith('"') ? unquote(text.slice(1, text.lastIndexOf('"'))) : text.replace(/\t$/, '');
    if (name.startsWith('b/'))
        return name.slice(2);
    throw new lib_problem/* Problem */.A('read the output of git diff', {
        found: `the name ${JSON.stringify(name)} was not expected.`,
        next: 'Check the configuration of git.',
    });
}
const escapes = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
/** Undoes what git's quote.c does: C's escapes, and bytes in octal. In one pass: digits behind an escaped backslash are a name's own. */
function unquote(text) {
    return text.replace(/((?:\\[0-7]{3})+)|\\(.)/gs, (_, run, char) => run === undefined ? (escapes[char] ?? char) : octal(run));
}
function octal(run) {
    const values = run
        .split('\\')
        .slice(1)
        .map(digits => Number.parseInt(digits, 8));
    return Buffer.from(values).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/git.js



/** The repository that holds `directory`. Throws a Problem where there is none, or no commit. */
async function repositoryOf(directory, host) {
    const args = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'];
    const top = await git(directory, ['rev-parse', '--show-toplevel'], host);
    const head = await git(directory, args, host);
    if (top.exitCode !== 0 || head.exitCode !== 0) {
        throw new lib_problem/* Problem */.A(`find the repository of ${directory}`, {
            found: `git says: ${git_firstLine(top.stderr || head.stderr)}.`,
            next: 'Check out the repository before this step (actions/checkout).',
        });
    }
    const [shallow = '', commit = ''] = head.stdout.trim().split('\n');
    const root = (0,external_node_path_.resolve)(top.stdout.replace(/\r?\n$/, ''));
    const [tracked, untracked] = [await trackedIn(root, host), await untrackedIn(root, host)];
    return { root, commit, tracked, untracked, isShallow: shallow === 'true' };
}
/**
 * Lines that HEAD adds or changes since it left `base` (a branch, tag or commit), by path from `root`. A renamed file counts with
 * its changed lines only. Throws a Problem where the checkout does not hold enough history.
 */
async function changedLines(root, base, host) {
    const fork = await forkPoint(root, base, host);
    const args = [
        '--unified=0',
        '--inter-hunk-context=0',
        '--find-renames',
        '--diff-filter=AMR',
        '--ignore-submodules=all',
    ];
    const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'];
    const options = ['-c', 'core.quotePath=false'];
    const result = await git(root, [...options, 'diff', ...args, ...plain, fork, 'HEAD', '--'], host);
    return parseChangedLines(git_required(result, `compare with ${base}`));
}
async function trackedIn(root, host) {
    const entries = git_required(await git(root, ['ls-files', '-z', '--stage', '-t'], host), 'list the tracked files');
    const gone = git_required(await git(root, ['ls-files', '-z', '--deleted'], host), 'list the deleted files');
    const deleted = new Set(gone.split('\0'));
    const paths = entries.split('\0').flatMap(entry => trackedPath(entry));
    return [...new Set(paths)].filter(path => !deleted.has(path));
}
async function untrackedIn(root, host) {
    const args = ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.py'];
    const paths = git_required(await git(root, args, host), 'list the untracked files');
    return paths.split('\0').filter(path => path !== '');
}
/** The path of `H 100644 <hash> 0\t<path>`; none for a submodule (160000) and what a sparse checkout leaves out (S). */
function trackedPath(entry) {
    const [, tag, mode, path] = /^(\S) (\d{6}) [0-9a-f]+ \d\t(.+)$/s.exec(entry) ?? [];
    return path === undefined || tag === 'S' || mode === '160000' ? [] : [path];
}
async function forkPoint(root, base, host) {
    const commit = (await commitOf(root, base, host)) ?? (await commitOf(root, `refs/remotes/origin/${base}`, host));
    if (commit === undefined)
        throw tooShort(base, `${JSON.stringify(base)} is not in this checkout.`);
    const { exitCode, stdout } = await git(root, ['merge-base', commit, 'HEAD'], host);
    if (exitCode !== 0)
        throw tooShort(base, `this checkout has no commit in common with ${JSON.stringify(base)}.`);
    return stdout.trim();
}
/** The commit that a name stands for in this checkout; undefined where it has none. */
async function commitOf(root, name, host) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const { exitCode, stdout } = await git(root, args, host);
    // Git before 2.30 prints --end-of-options as well.
    return exitCode === 0 ? stdout.trim().split('\n').at(-1) : undefined;
}
function tooShort(base, found) {
    return new lib_problem/* Problem */.A(`find the lines changed since ${JSON.stringify(base)}`, {
        found,
        next: 'Check out with `fetch-depth: 0` (actions/checkout), or name another commit with the input `base`.',
    });
}
function git_required({ exitCode, stdout, stderr }, what) {
    if (exitCode === 0)
        return stdout;
    throw new lib_problem/* Problem */.A(what, { found: `git says: ${git_firstLine(stderr)}.`, next: 'Check the repository.' });
}
function git_firstLine(text) {
    return text.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing';
}
function git(directory, args, host) {
    return host.exec('git', ['-c', 'safe.directory=*', ...args], { cwd: directory, env: { LC_ALL: 'C' } });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/base.js

/**
 * What the changes of this run are compared with: what was asked for, else what the event tells. undefined where there is
 * nothing to compare with, as for a new branch. A commit that is not in the checkout is named all the same, so that the
 * caller can say what to do.
 */
async function base_baseOf(asked, event, { root, isShallow }, host) {
    const first = (names) => firstOf(names, root, host);
    if (asked !== undefined)
        return asked;
    const { pullRequest, before, defaultBranch, ref } = event;
    if (pullRequest !== undefined) {
        const { base, baseSha, headSha } = pullRequest;
        // GitHub checks out a merge into the base as it is now; the event's own base may be older.
        const isMerge = headSha !== undefined && (await commitOf(root, 'HEAD^2', host)) === headSha;
        return (await first([isMerge ? 'HEAD^1' : undefined, `refs/remotes/origin/${base}`])) ?? baseSha;
    }
    const known = await first([before]);
    if (known !== undefined || isShallow || before === undefined)
        return known ?? before;
    // A branch that was pushed anew by force has nothing of what it was before.
    return ref === `refs/heads/${defaultBranch}` ? undefined : first([`refs/remotes/origin/${defaultBranch}`]);
}
async function firstOf(names, root, host) {
    for (const name of names) {
        const commit = name === undefined ? undefined : await commitOf(root, name, host);
        if (commit !== undefined)
            return commit;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/measures.js



const metrics = ['lines_to_cover', 'uncovered_lines', 'conditions_to_cover', 'uncovered_conditions'];
const pageSize = 500;
const mostPages = 200;
const attempted = "ask Sonar for the project's coverage";
/**
 * Sonar's numbers of a project as a whole; undefined where it was never analysed. Tokens that may only analyse can ask
 * this. On a pull request the numbers are of changed files only.
 */
async function projectMeasures(api, component, target = {}) {
    const parameters = { component, metricKeys: metrics.join(','), ...target };
    const answer = await absent(api.get({ path: 'api/measures/component', parameters, attempted }));
    // A project that was made beforehand and never analysed is there without a measure.
    return json_listAt(answer, 'component', 'measures').length === 0 ? undefined : countsIn(at(answer, 'component'));
}
/**
 * Sonar's numbers of every source file by its path from the project's base directory, also of those without coverage; undefined
 * where the project was never analysed. Throws Forbidden for tokens that may only analyse: it needs the permission
 * Browse.
 */
async function fileMeasures(api, component, target = {}) {
    const found = new Map();
    for (let page = 1; page <= mostPages; page++) {
        const answer = await absent(api.get({ path: 'api/measures/component_tree', parameters: tree(component, target, page), attempted }));
        if (answer === undefined)
            return undefined;
        const components = json_listAt(answer, 'components');
        for (const file of components)
            found.set(json_textAt(file, 'path') ?? '', countsIn(file));
        if (components.length > 0 && page * pageSize < (numberAt(answer, 'paging', 'total') ?? 0))
            continue;
        return found.size === 0 ? undefined : found;
    }
    throw new lib_problem/* Problem */.A(attempted, {
        found: `it has more than ${mostPages * pageSize} files.`,
        next: 'Analyse parts of the repository as projects of their own (`projects`).',
    });
}
/** Whether Sonar counts lines of Python only in a project: then no other language can have lines to cover. */
async function isPythonOnly(api, component, target = {}) {
    const parameters = { component, metricKeys: 'ncloc_language_distribution', ...target };
    const answer = await api.get({ path: 'api/measures/component', parameters, attempted });
    // `js=12;py=340`
    const shares = json_textAt(answer, 'component', 'measures', 0, 'value') ?? '';
    return /^(?:(?:py|ipynb)=\d+;?)+$/.test(shares);
}
// Names repeat, so that pages in their order could overlap; paths do not.
function tree(component, target, page) {
    const keys = { component, metricKeys: metrics.join(','), ...target };
    return { ...keys, qualifiers: 'FIL', s: 'path', ps: String(pageSize), p: String(page) };
}
async function absent(answer) {
    return answer.catch(error => (error instanceof NotFound ? undefined : Promise.reject(error)));
}
function countsIn(component) {
    const values = new Map(json_listAt(component, 'measures').map(measure => [json_textAt(measure, 'metric'), numberIn(measure)]));
    const [lines, openLines, branches, openBranches] = metrics.map(metric => values.get(metric) ?? 0);
    return { lines, coveredLines: lines - openLines, branches, coveredBranches: branches - openBranches };
}
function numberIn(measure) {
    const text = json_textAt(measure, 'value') ?? '';
    if (/^\d{1,15}$/.test(text))
        return Number(text);
    throw new lib_problem/* Problem */.A(attempted, {
        found: `${json_textAt(measure, 'metric')} is ${JSON.stringify(text.slice(0, 40))}, which is no count.`,
        next: 'Check `sonar-host-url`: this is not what SonarQube answers.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/project.js
/** A path from the root of the repository as one from the project's directory; undefined where it lies elsewhere. */
function inProject(directory, path) {
    if (directory === '.')
        return path;
    return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/before.js







const before_limit = 64 * 1024 * 1024;
/** Reads what a `coverage.json` of an earlier run says of a project. */
async function readBaseline(path, shown, { directory }) {
    const document = parseCoverage((await readLimited(path, before_limit)).toString('utf8'), shown);
    return beforeOf([...countsByFile(document)].filter(([file]) => inProject(directory, file) !== undefined), shown);
}
/** What Sonar knew before this run. Without it only the comparison is missing, so a server that does not say is no failure. */
async function askBefore(session, key, project, host) {
    try {
        const own = await askOne(session, key, session.before, project);
        // A new branch has no earlier analysis; the one that it comes from has.
        return own ?? (session.before.branch === undefined ? undefined : await askOne(session, key, {}, project));
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        host.info(`What changed is not known: ${(0,lib_problem/* messageOf */.b)(error)}`);
        return undefined;
    }
}
async function askOne({ api }, key, query, { directory }) {
    const from = query.branch === undefined ? 'Sonar' : `Sonar, branch ${query.branch}`;
    try {
        const files = await fileMeasures(api, key, query);
        if (files === undefined)
            return undefined;
        const prefix = directory === '.' ? '' : `${directory}/`;
        const python = [...files].filter(([path]) => path.endsWith('.py'));
        return beforeOf(python.map(([path, counts]) => [`${prefix}${path}`, counts]), from);
    }
    catch (error) {
        if (!(error instanceof Forbidden))
            throw error;
        // Tokens that may only analyse are told the total all the same.
        const total = await projectMeasures(api, key, query);
        return total === undefined ? undefined : { counts: total, files: new Map(), from };
    }
}
function beforeOf(files, from) {
    return { counts: sumCounts(files.map(([, counts]) => counts)), files: new Map(files), from };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/changed.js

/**
 * Takes the changed lines out of a report; `changed` has the numbers of new and changed lines by file, `unmeasured` the source
 * files that are not in the report.
 */
function changedCoverage(files, changed, base, unmeasured = []) {
    const touched = files.map(({ path, lines }) => ({
        path,
        lines: lines.filter(({ line }) => changed.get(path)?.has(line)),
    }));
    const uncovered = touched.map(({ path, lines }) => ({
        path,
        lines: lines.filter(({ covered }) => !covered).map(({ line }) => line),
    }));
    const lines = changed_count(touched);
    return {
        base,
        lines,
        covered: lines - changed_count(uncovered),
        uncovered: uncovered.filter(({ lines }) => lines.length > 0).sort((a, b) => files_byBytes(a.path, b.path)),
        unmeasured: unmeasured.filter(path => (changed.get(path)?.size ?? 0) > 0).sort(files_byBytes),
    };
}
function changed_count(files) {
    return files.reduce((sum, { lines }) => sum + lines.length, 0);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/compare.js


/**
 * Files that are covered less than before and have more that is uncovered, the most first. Files that are new, or gone, are none
 * of them; nor is one that only lost covered lines.
 */
function lostCoverage(before, now) {
    const lost = now.flatMap(file => lostOf(file, before.get(file.path)));
    return lost.sort((a, b) => b.newlyUncovered - a.newlyUncovered || files_byBytes(a.path, b.path));
}
function lostOf(file, before) {
    if (before === undefined)
        return [];
    const now = countsOf([file]);
    const newlyUncovered = uncovered(now) - uncovered(before);
    if (newlyUncovered <= 0 || !isLess(now, before))
        return [];
    return [{ path: file.path, before: model_percentOf(before), after: model_percentOf(now), newlyUncovered }];
}
/** Compares the fractions as whole numbers, which no rounding touches; nothing to cover is all covered. */
function isLess(a, b) {
    const [totalA, totalB] = [a.lines + a.branches, b.lines + b.branches];
    return totalB === 0 || (totalA - uncovered(a)) * totalB < (totalB - uncovered(b)) * totalA;
}
function uncovered({ lines, coveredLines, branches, coveredBranches }) {
    return lines - coveredLines + branches - coveredBranches;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/thresholds.js


/**
 * Checks thresholds with exact numbers: 89.96 % are less than 90 %, whatever is shown. What has nothing to cover has 100 %.
 * Where `changed` is undefined (nothing to compare with), its threshold is left out.
 */
function checkThresholds(required, files, changed) {
    const checks = [];
    if (required.total !== undefined)
        checks.push(simpleCheck('total', required.total, countsOf(files)));
    if (required.file !== undefined)
        checks.push(fileCheck(required.file, files));
    if (required.changed !== undefined && changed !== undefined) {
        const counts = { lines: changed.lines, coveredLines: changed.covered, branches: 0, coveredBranches: 0 };
        checks.push(simpleCheck('changed', required.changed, counts));
    }
    return checks;
}
function simpleCheck(kind, required, counts) {
    return { kind, required, actual: model_percentOf(counts), holds: reaches(counts, required), below: [] };
}
function fileCheck(required, files) {
    const all = files
        .map(file => ({ path: file.path, counts: countsOf([file]) }))
        .map(one => ({ ...one, percent: model_percentOf(one.counts) }))
        .sort((a, b) => a.percent - b.percent || files_byBytes(a.path, b.path));
    const below = all.filter(({ counts }) => !reaches(counts, required));
    return {
        kind: 'file',
        required,
        actual: all[0]?.percent ?? 100,
        holds: below.length === 0,
        below: below.map(({ path, percent }) => ({ path, percent })),
    };
}
/** In whole millionths of a percent: 64.1 times 1000 is less than 64100 as floating point has it. */
function reaches({ lines, coveredLines, branches, coveredBranches }, required) {
    return (coveredLines + coveredBranches) * 100_000_000 >= Math.round(required * 1_000_000) * (lines + branches);
}

;// CONCATENATED MODULE: ./packages/core/lib/workspace-files.js




/**
 * The files that paths and patterns name, relative to `directory`, each once, in bytewise order. A line that names no file is a
 * Problem, and so is one that leads out of the directory, also by a symbolic link. `input` is named in the message.
 */
async function matchFiles(patterns, directory, input) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await matchOne(pattern, directory, input)));
    return [...new Set(found)].sort(files_byBytes);
}
async function matchOne(pattern, directory, input) {
    if (leadsOut(pattern))
        throw bad(input, pattern, 'it leads out of the workspace.');
    // A name with brackets or stars is first of all a name.
    const whole = await isFile((0,external_node_path_.join)(directory, pattern));
    const paths = whole ? [toPosix(pattern)] : await expand(pattern, directory);
    if (paths.length === 0)
        throw bad(input, pattern, 'there is no such file.');
    for (const path of paths)
        refuseControl(path, input);
    for (const path of paths)
        await refuseLinkOut(path, directory, input);
    return paths;
}
async function expand(pattern, directory) {
    const paths = [];
    for await (const path of (0,promises_.glob)(pattern, { cwd: directory }))
        if (await isFile((0,external_node_path_.join)(directory, path)))
            paths.push(toPosix(path));
    return paths;
}
async function isFile(path) {
    return (await fileSize(path)) !== undefined;
}
/** Names are printed one a line, in logs, outputs and summaries. */
function refuseControl(path, input) {
    if (/\p{Cc}/u.test(path))
        throw bad(input, path, 'the name holds a line end or another control character.');
}
async function refuseLinkOut(path, directory, input) {
    const [root, target] = await Promise.all([(0,promises_.realpath)(directory), (0,promises_.realpath)((0,external_node_path_.join)(directory, path))]);
    if (leadsOut((0,external_node_path_.relative)(root, target)))
        throw bad(input, path, `it leads out of the workspace (to ${target}).`);
}
function leadsOut(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes('..');
}
function bad(input, pattern, found) {
    return new lib_problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one a line.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/legs.js








const noteShape = object({
    version: number(1, 1),
    name: shape_text,
    directory: shape_text,
    commit: shape_text,
    python: shape_text,
    failed: shape_boolean,
    data: list(matching(/^data-\d+$/, 'the name of a data file')),
});
/**
 * Keeps what a leg measured beside the release directory (`release.parts/coverage/…`), whence it travels to the job that
 * reports. A leg stored again replaces itself.
 */
async function storeLeg(releaseDir, leg) {
    const target = (0,external_node_path_.join)(legsDir(releaseDir), folderOf(leg));
    await (0,promises_.rm)(target, { recursive: true, force: true });
    await (0,promises_.mkdir)(target, { recursive: true });
    const data = leg.dataFiles.map((_, index) => `data-${index + 1}`);
    for (const [index, file] of leg.dataFiles.entries())
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(target, `data-${index + 1}`));
    await (0,promises_.copyFile)(leg.junit, (0,external_node_path_.join)(target, junitName));
    const { name, directory, commit, python, failed } = leg;
    await writeFileAtomic((0,external_node_path_.join)(target, noteName), renderJson({ version: 1, name, directory, commit, python, failed, data }));
}
/**
 * The legs beside the release directory, by name and directory. Throws a Problem for one of another commit, and for one that is
 * not whole.
 */
async function readLegs(releaseDir, commit) {
    const folders = await (0,promises_.readdir)(legsDir(releaseDir)).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    const legs = [];
    for (const folder of folders)
        legs.push(await readLeg((0,external_node_path_.join)(legsDir(releaseDir), folder), folder, commit));
    return legs.sort((a, b) => files_byBytes(a.name, b.name) || files_byBytes(a.directory, b.directory));
}
async function readLeg(path, folder, commit) {
    await requireFile((0,external_node_path_.join)(path, noteName), folder);
    const value = json_parseJson((await readLimited((0,external_node_path_.join)(path, noteName), noteLimit)).toString('utf8'), (0,external_node_path_.join)(path, noteName));
    const note = shape_readShape(noteShape, value, (0,external_node_path_.join)(path, noteName), again);
    if (note.commit !== commit) {
        throw new lib_problem/* Problem */.A(`use the leg ${JSON.stringify(note.name)}`, {
            found: `it measured the commit ${note.commit}, and ${commit} is checked out.`,
            next: 'Check out the same commit in all jobs, and start from an empty release directory.',
        });
    }
    const dataFiles = note.data.map(file => (0,external_node_path_.join)(path, file));
    const junit = (0,external_node_path_.join)(path, junitName);
    for (const file of [...dataFiles, junit])
        await requireFile(file, note.name);
    const { name, directory, python, failed } = note;
    return { name, directory, python, failed, dataFiles, junit };
}
const noteName = 'leg.json';
const junitName = 'junit.xml';
const noteLimit = 1024 * 1024;
const again = 'Remove its directory, and run the leg again.';
async function requireFile(path, name) {
    if ((await fileSize(path)) !== undefined)
        return;
    throw new lib_problem/* Problem */.A(`use the leg ${JSON.stringify(name)}`, { found: `there is no file ${path}.`, next: again });
}
function legsDir(releaseDir) {
    return (0,external_node_path_.join)(partsDir(releaseDir), 'coverage');
}
/** A directory's name that the artifact service and every file system take; projects of one leg do not meet. */
function folderOf({ name, directory }) {
    if (!/^\w$|^\w[\w.+ -]{0,98}[\w+-]$/.test(name)) {
        throw new lib_problem/* Problem */.A('use the input "leg"', {
            found: `${JSON.stringify(name)} is no name for a leg.`,
            next: 'Use letters, digits, blanks and . _ + - only, as in `python-3.12 linux`.',
        });
    }
    return directory === '.' ? name : `${name}.${sha256(Buffer.from(directory)).slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/data-program.js
/**
 * Reads data files of coverage.py, and reports on them, by its public interface
 * (https://coverage.readthedocs.io/en/latest/api.html). A request comes as JSON on standard input; the answer goes to the file
 * that it names, so that plugins may print what they like.
 */
const dataProgram = `
import json, os, sqlite3, sys, traceback
from inspect import signature
from pathlib import Path

# As \`python -m\` has it: plugins of the project may lie in its directory.
if sys.path[0] == "":
    sys.path[0] = os.getcwd()

from coverage import Coverage, CoverageData, CoverageException


def version_in(file):
    """The version that wrote it (https://coverage.readthedocs.io/en/latest/dbschema.html). Never writes."""
    with open(file, "rb") as stream:
        header = stream.read(16)
    if not header:
        raise ValueError("it is empty")
    if header != b"SQLite format 3\\0":
        raise ValueError("it is no data file of coverage.py 5 or newer")
    database = sqlite3.connect(Path(file).resolve().as_uri() + "?mode=ro", uri=True)
    try:
        if not database.execute("select 1 from sqlite_master where name = 'coverage_schema'").fetchone():
            raise ValueError("it is a database, but not one of coverage.py")
        row = database.execute("select value from meta where key = 'version'").fetchone()
        return row[0] if row else None
    finally:
        database.close()


def look(request):
    return {"files": [look_at(file) for file in request["files"]]}


def look_at(file):
    try:
        version = version_in(file)
        data = CoverageData(basename=file)
        data.read()
        measured = sorted(data.measured_files())
        return {"file": file, "version": version, "branches": bool(data.has_arcs()), "files": measured}
    except FileNotFoundError:
        return {"file": file, "error": "there is no such file"}
    except (OSError, ValueError, sqlite3.Error, CoverageException) as error:
        return {"file": file, "error": str(error)}


class Mapping:
    """Aliases as coverage.py before 7.6 takes them; \`map\` is all that newer versions take."""

    def __init__(self, mapping):
        # coverage.py looks for data under the real path of a source.
        self.mapping = {name: os.path.realpath(path) for name, path in mapping.items()}

    def map(self, name):
        return self.mapping.get(name, name)

    def update(self, data, other):
        if "map_path" in signature(CoverageData.update).parameters:
            data.update(other, map_path=self.map)
        else:
            data.update(other, aliases=self)


def report(request):
    mapping = Mapping(request["mapping"])
    combined = CoverageData(basename=request["combined"])
    wanted = set()
    for file in request["files"]:
        other = CoverageData(basename=file)
        other.read()
        wanted.update(mapping.map(name) for name in other.measured_files() if name in mapping.mapping)
        mapping.update(combined, other)
    foreign = [line for name in sorted(wanted) for line in foreign_lines(name, combined)]
    if foreign:
        return {"foreign": foreign[:5]}
    document = json_of(request, sorted(wanted))
    names = {os.path.normcase(os.path.realpath(name)) for name in document["files"]}
    write(request["report"], slim(document))
    return {"omitted": [path for path in sorted(wanted) if os.path.normcase(path) not in names]}


def foreign_lines(name, data):
    """The first executed line that the source does not have, or has empty: then another source was measured."""
    if not name.endswith(".py"):
        return
    with open(name, "rb") as stream:
        source = stream.read().splitlines()
    for line in sorted(data.lines(name) or []):
        # Python before 3.11 traces line 1 of every module, also of an empty one.
        if line > 1 and (line > len(source) or not source[line - 1].strip()):
            yield [name, line, len(source)]
            return


def json_of(request, wanted):
    coverage = Coverage(data_file=request["combined"], config_file=request.get("config") or True)
    # The paths are mapped already.
    coverage.set_option("run:relative_files", False)
    coverage.set_option("paths", {})
    coverage.load()
    coverage.json_report(morfs=wanted, outfile=request["report"], show_contexts=False)
    with open(request["report"], encoding="utf-8") as stream:
        document = json.load(stream)
    for name, file in document["files"].items():
        file.update(counted(coverage, name))
    return document


def counted(coverage, name):
    """What coverage.py counts, where its JSON lists more (docstrings before 7.13) or less (lines without a choice)."""
    statements = coverage.analysis2(name)[1]
    if not coverage.get_data().has_arcs():
        return {"statements": statements}
    # Public since 7.10; before, it is what the XML report reads.
    known = hasattr(coverage, "branch_stats")
    stats = coverage.branch_stats(name) if known else coverage._analyze(name).branch_stats()
    branches = [[line, total, taken] for line, (total, taken) in sorted(stats.items())]
    return {"statements": statements, "branch_stats": branches}


def slim(document):
    """Without functions and classes, and with the same names on every system. Format 2 only added its number."""
    keys = ("executed_lines", "missing_lines", "excluded_lines", "executed_branches", "missing_branches", "summary")
    keys += ("statements", "branch_stats")
    files = {
        name.replace(os.sep, "/"): {key: file[key] for key in keys if key in file}
        for name, file in document["files"].items()
    }
    return {"meta": {"format": 2, **document["meta"]}, "files": files, "totals": document["totals"]}


def write(path, value):
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(value, stream)


def answer(request):
    try:
        return {"look": look, "report": report}[request["do"]](request)
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error), "details": traceback.format_exc()}


request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
write(request["answer"], answer(request))
`;

;// CONCATENATED MODULE: ./packages/core/lib/coverage/test-env.js
// Programs of the project need the environment that its developers set, but nothing that speaks for this step: its inputs,
// its outputs, what it tells later steps, and tokens that were given to it rather than to the tests.
const withheld = /^(INPUT_.*|ACTIONS_.*(TOKEN|URL)|SONAR_TOKEN|SONAR_SCANNER_JSON_PARAMS|GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i;
/** The environment for tests of the project. */
function testEnv(own = process.env) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0]));
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/python.js




/** What of Python's packages measures coverage, as pip names it. */
const packageNames = ['coverage', 'pytest', 'pytest-cov'];
// Runs on any Python, also on one too old for the rest, so that its version can be told.
const probe = `
import json, sys
packages = {}
try:
    from importlib import metadata
    for name in sys.argv[1:]:
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            pass
except ImportError:
    pass
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "packages": packages}))
`;
/**
 * The Python to use: the wanted program or path (relative to `directory`), else `python`, else `python3` of PATH.
 * Throws a Problem where there is none, or one older than 3.8.
 */
async function findPython(wanted, directory, host) {
    const candidates = wanted === undefined ? ['python', 'python3'] : [locate(wanted, directory)];
    const reasons = [];
    for (const program of candidates) {
        const found = await ask(program, directory, host);
        if (typeof found !== 'string')
            return found;
        reasons.push(`${program} ${found}`);
    }
    throw new lib_problem/* Problem */.A('find Python', {
        found: `${reasons.join('; ')}.`,
        next: 'Set up Python 3.8 or newer before this step (actions/setup-python), or name one with the input `python`.',
    });
}
/** Throws a Problem that says what to install where one of the packages is not there. */
function requirePackages(python, names) {
    const missing = names.filter(name => python.packages[name] === undefined);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`use ${python.program}`, {
        found: `this Python ${python.version} has no ${missing.join(' and no ')}.`,
        next: `Run \`${python.program} -m pip install ${missing.join(' ')}\` before this step, or name another Python with the input \`python\`.`,
    });
}
function locate(wanted, directory) {
    return (0,external_node_path_.isAbsolute)(wanted) || !/[\\/]/.test(wanted) ? wanted : (0,external_node_path_.join)(directory, wanted);
}
/** The Python, or what is wrong with it. */
async function ask(program, directory, host) {
    const result = await run(program, directory, host);
    if (result === undefined)
        return 'is not there';
    if (result.exitCode !== 0)
        return `does not run (${result.stderr.trim().split('\n').at(-1)?.slice(0, 200)})`;
    const answer = json_parseJson(result.stdout.trim().split('\n').at(-1) ?? '', `the answer of ${program}`);
    const version = json_textAt(answer, 'version') ?? 'unknown';
    if (!isEnough(version))
        return `is Python ${version}`;
    const packages = packageNames.map(name => [name, json_textAt(at(answer, 'packages'), name)]);
    return { program, version, packages: Object.fromEntries(packages.filter(([, found]) => found !== undefined)) };
}
async function run(program, directory, host) {
    try {
        return await host.exec(program, ['-c', probe, ...packageNames], { cwd: directory, env: testEnv() });
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
function isEnough(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > 3 || (major === 3 && minor >= 8);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/ask-coverage.js








/** Most bytes of an answer or a report; a line of source has about 10. */
const answerLimit = 256 * 1024 * 1024;
/**
 * Asks coverage.py (data-program.ts) in `directory`, whose configuration holds. `what` is for the message where it can't be asked.
 * The caller looks for `error` in the answer.
 */
async function askCoverage(python, request, directory, what, host) {
    requirePackages(python, ['coverage']);
    return withScratch('coverage', async (scratch) => {
        const answer = (0,external_node_path_.join)(scratch, 'answer.json');
        const result = await host.exec(python.program, ['-c', dataProgram], {
            cwd: directory,
            env: testEnv(),
            input: Buffer.from(JSON.stringify({ ...request, answer })),
        });
        if (result.exitCode === 0)
            return json_parseJson((await readLimited(answer, answerLimit)).toString('utf8'), answer);
        throw new lib_problem/* Problem */.A(what, {
            found: `coverage.py of ${python.program} does not work (exit code ${result.exitCode}).`,
            next: 'Look at the details; the environment of Python may be broken.',
            details: `${result.stdout}${result.stderr}`.trim(),
        });
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/data-alike.js

/** Throws a Problem that names two data files which can't be combined, or one that this coverage.py should not report on. */
function requireAlike(files, python) {
    const [first] = files;
    if (first === undefined)
        return;
    const other = files.find(file => file.branches !== first.branches);
    if (other !== undefined) {
        const [with_, without] = first.branches ? [first, other] : [other, first];
        throw new lib_problem/* Problem */.A('combine the coverage data', {
            found: `${with_.file} measured branches, and ${without.file} did not.`,
            next: 'Set `branch` alike in all legs, in the configuration of coverage.py.',
        });
    }
    for (const file of files)
        requireMajor(file, first, python);
}
function requireMajor(file, first, python) {
    const major = majorOf(file.version);
    if (major === undefined)
        return;
    const versions = [
        [`${first.file} with ${first.version}`, first.version],
        [`${python.program} has ${python.packages.coverage}`, python.packages.coverage],
    ];
    const other = versions.find(([, version]) => majorOf(version) !== undefined && majorOf(version) !== major);
    if (other === undefined)
        return;
    throw new lib_problem/* Problem */.A('combine the coverage data', {
        found: `${file.file} was measured with coverage.py ${file.version}, and ${other[0]}.`,
        next: 'Install the same major version of coverage.py in all legs and for the report.',
    });
}
function majorOf(version) {
    return version?.split('.')[0];
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/data.js








const nullable = (value, at) => (value === null ? undefined : optional(shape_text)(value, at));
const lookShape = object({
    files: list(object({
        file: shape_text,
        error: nullable,
        version: nullable,
        branches: optional(shape_boolean),
        files: optional(list(shape_text)),
    })),
});
/**
 * Looks into data files of coverage.py (absolute paths); none is changed. Throws a Problem that names those that are missing,
 * empty or unreadable, and where files can't be combined: branches measured in some only, or other major versions.
 */
async function readDataFiles(python, files, host) {
    const looked = await lookAtData(python, files, host);
    refuseBroken(looked);
    const found = looked.map(({ file, version, branches = false, files: measured = [] }) => ({
        file,
        ...(version === undefined ? {} : { version }),
        branches,
        files: measured,
    }));
    requireAlike(found, python);
    return found;
}
/** What each file holds, or why it can't be read (`error`). */
async function lookAtData(python, files, host) {
    if (files.length === 0)
        return [];
    const what = 'read the coverage data';
    const answer = await askCoverage(python, { do: 'look', files }, process.cwd(), what, host);
    refuseError(answer, what);
    return shape_readShape(lookShape, answer, 'the answer of coverage.py').files;
}
/**
 * Combines data files and reports on them as coverage.py does with the project's own configuration in `directory` (or in `config`).
 * `mapping` leads names of measured files to absolute paths in the checkout; others are left out.
 *
 * The text is JSON of coverage.py (format 2 or 3), without its functions and classes; names in it are relative to `directory`
 * where they lie in it, else absolute. `omitted`: absolute (real) paths that the configuration leaves out.
 */
async function jsonOfData(python, files, mapping, options, host) {
    const what = 'report on the coverage data';
    const out = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'coverage-'));
    const [combined, report] = [(0,external_node_path_.join)(out, 'combined'), (0,external_node_path_.join)(out, 'report.json')];
    const paths = Object.fromEntries(mapping);
    const request = { do: 'report', files, mapping: paths, combined, report, config: options.config };
    const answer = await askCoverage(python, request, options.directory, what, host);
    refuseError(answer, what);
    data_refuseForeign(answer);
    const json = (await readLimited(report, answerLimit)).toString('utf8');
    return { text: json, omitted: textsAt(answer, 'omitted') };
}
function refuseBroken(looked) {
    const broken = looked.flatMap(({ file, error, files = [] }) => {
        if (error !== undefined)
            return [`${file}: ${error.replace(/\.$/, '')}`];
        return files.length === 0 ? [`${file}: nothing was measured`] : [];
    });
    if (broken.length === 0)
        return;
    throw new lib_problem/* Problem */.A('read the coverage data', {
        found: `${broken.slice(0, 5).join('; ')}.`,
        next: 'Make the data anew, and check that the tests import what is to be measured.',
        details: broken.join('\n'),
    });
}
function data_refuseForeign(answer) {
    const foreign = json_listAt(answer, 'foreign');
    const [first] = foreign;
    if (first === undefined)
        return;
    const [file, line, length] = [json_textAt(first, 0), numberAt(first, 1) ?? 0, numberAt(first, 2) ?? 0];
    const why = line > length ? `which has only ${length}` : 'where that line is empty';
    throw new lib_problem/* Problem */.A('use the coverage data', {
        found: `it says that line ${line} of ${file} ran, ${why}: it is of another commit.`,
        next: 'Measure the commit that is checked out, and check out the commit that was measured.',
        details: foreign.map(entry => `${json_textAt(entry, 0)}:${numberAt(entry, 1)}`).join('\n'),
    });
}
const causes = [
    [/^NoDataError/, 'Check what the configuration of coverage.py omits or includes.'],
    [
        /^NotPython/,
        'Report with a Python that can read all sources, or omit the file in the configuration of coverage.py.',
    ],
    [/^(ConfigError|ModuleNotFoundError|ImportError)/, 'Correct the configuration of coverage.py.'],
];
function refuseError(answer, what) {
    const error = json_textAt(answer, 'error');
    if (error === undefined)
        return;
    const next = causes.find(([pattern]) => pattern.test(error))?.[1] ?? 'Make the data anew, and look at the details.';
    throw new lib_problem/* Problem */.A(what, {
        found: `coverage.py says ${error.replace(/\.?$/, '.')}`,
        next,
        details: String(at(answer, 'details')),
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/pytest-settings.js





// Lets pytest read its arguments and configuration, and stops it before it loads any test code.
const program = `
import json, os, sys

if sys.path[0] == "":
    sys.path[0] = os.getcwd()

import coverage, pytest


class Read(Exception):
    pass


class Reader:
    @pytest.hookimpl(hookwrapper=True)
    def pytest_load_initial_conftests(self, early_config):
        raise Read(early_config.known_args_namespace)
        yield


def names(config):
    try:
        read = coverage.Coverage(config_file=config).get_option
        # The last is one since coverage.py 7.8.
        return any(map(read, ("run:source", "run:source_pkgs", "run:include", "run:source_dirs")))
    except coverage.exceptions.ConfigError:
        return False


def settings(known):
    config = getattr(known, "cov_config", ".coveragerc")
    junit = getattr(known, "xmlpath", None)
    sources = getattr(known, "cov_source", None) or []
    # Without a value it is True.
    named = any(source is not True for source in sources) or names(config)
    found = {"covers": bool(sources), "names": named}
    if config != ".coveragerc":
        found["config"] = os.path.abspath(config)
    if junit:
        found["junit"] = os.path.abspath(os.path.expanduser(os.path.expandvars(junit)))
    return found


try:
    pytest.main(sys.argv[2:], plugins=[Reader()])
except Read as read:
    with open(sys.argv[1], "w", encoding="utf-8") as stream:
        json.dump(settings(read.args[0]), stream)
`;
const pytest_settings_shape = object({ covers: shape_boolean, names: shape_boolean, config: optional(shape_text), junit: optional(shape_text) });
/** Asks pytest what it would do with `args`. Where it can't read them it says so when it runs. */
async function pytestSettings(python, args, { directory, out }, host) {
    const answer = (0,external_node_path_.join)(out, 'settings.json');
    await host.exec(python.program, ['-c', program, answer, ...args], { cwd: directory, env: testEnv() });
    const json = await (0,promises_.readFile)(answer, 'utf8').catch(() => '{"covers":false,"names":true}');
    return shape_readShape(pytest_settings_shape, json_parseJson(json, answer), answer);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/pytest.js









// https://docs.pytest.org/en/stable/reference/exit-codes.html
const meanings = {
    2: ['it was interrupted, or could not collect all tests', 'Correct the errors that it shows.'],
    3: ['it had an internal error', 'Look at the traceback that it shows; often a plugin is the cause.'],
    4: ['its arguments are wrong', 'Correct `pytest-args`, or `addopts` in the configuration of the project.'],
    5: ['it found no tests', 'Check `working-directory` and `pytest-args`.'],
};
/**
 * Runs pytest with coverage, its output shown as it comes. Settings of the project hold: what it measures, its reports.
 * Throws a Problem where the tests did not run to their end, or left no data.
 */
async function runPytest(python, options, host) {
    requirePackages(python, packageNames);
    const out = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'pytest-'));
    const dataDir = (0,external_node_path_.join)(out, 'data');
    await (0,promises_.mkdir)(dataDir);
    const settings = await pytestSettings(python, [...byName, ...options.args], { directory: options.directory, out }, host);
    const junit = settings.junit ?? (0,external_node_path_.join)(out, 'junit.xml');
    const result = await host.exec(python.program, ['-u', '-m', 'pytest', ...allArgs(options, settings, junit)], {
        cwd: options.directory,
        env: { ...testEnv(), COVERAGE_FILE: (0,external_node_path_.join)(dataDir, dataName) },
        line: line => host.info(line),
    });
    if (result.exitCode !== 0 && result.exitCode !== 1)
        throw stopped(result);
    // A `fail_under` of the project turns the exit code 5 into 1.
    if (result.exitCode === 1 && (await hasNoTests(junit)))
        throw stopped({ ...result, exitCode: 5 });
    const dataFiles = await dataIn(dataDir, python, host);
    if (dataFiles.length === 0)
        throw nothing('coverage data', '`--no-cov` or `-p no:pytest_cov`', result);
    if ((await fileSize(junit)) === undefined)
        throw nothing('JUnit report', '`-p no:junitxml`', result);
    return {
        exitCode: result.exitCode,
        dataFiles,
        junit,
        ...(settings.config === undefined ? {} : { config: settings.config }),
    };
}
async function hasNoTests(junit) {
    const text = await (0,promises_.readFile)(junit, 'utf8').catch(() => '');
    return /<testsuite\b[^>]*\btests="0"/.test(text) && !text.includes('<testcase');
}
const dataName = 'coverage';
// So that it is there also where plugins are not loaded by themselves.
const byName = ['-p', 'pytest_cov'];
function allArgs(options, settings, junit) {
    const sources = sourcesOf(options, settings);
    const byProject = settings.covers && options.sources.length === 0;
    const all = settings.covers ? [] : ['--cov'];
    const cover = sources.length === 0 ? all : ['--cov-reset', ...sources.map(source => `--cov=${source}`)];
    // Without a value it would have pytest-cov forget all sources.
    const args = settings.names ? options.args : options.args.filter(arg => arg !== '--cov');
    return [
        ...byName,
        ...['-o', 'junit_family=xunit1'],
        `--junitxml=${junit}`,
        ...cover,
        // No report but those of the project.
        ...(byProject ? [] : ['--cov-report=']),
        ...(options.branch === true ? ['--cov-branch'] : []),
        ...args,
    ];
}
/**
 * What to measure; empty to leave it to the project. Where nobody says it, the working directory: coverage.py would know no file
 * that no test imports. It looks for those in packages, and a directory `src` is none.
 */
function sourcesOf({ sources, directory }, { names }) {
    if (sources.length > 0 || names)
        return sources;
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'src')) ? ['.', 'src'] : ['.'];
}
/** The combined data, and data of processes that lasted longer than pytest; what those have not written whole is left out. */
async function dataIn(directory, python, host) {
    const names = (await (0,promises_.readdir)(directory)).sort(files_byBytes);
    const late = names.filter(name => name !== dataName).map(name => (0,external_node_path_.join)(directory, name));
    const looked = await lookAtData(python, late, host);
    const broken = looked.filter(({ error }) => error !== undefined).map(({ file }) => (0,external_node_path_.basename)(file));
    if (broken.length > 0)
        host.warning(`Coverage of processes that pytest did not wait for is left out, it can't be read: ${broken.join(', ')}.`);
    const whole = looked.filter(({ files = [] }) => files.length > 0);
    return [...(names.includes(dataName) ? [(0,external_node_path_.join)(directory, dataName)] : []), ...whole.map(({ file }) => file)];
}
function stopped({ exitCode, stdout, stderr }) {
    const [found, next] = meanings[exitCode] ?? ['it did not end by itself', 'Look at the end of its output.'];
    return new lib_problem/* Problem */.A('run pytest', {
        found: `${found} (exit code ${exitCode}).`,
        next,
        details: tail(stdout + stderr),
    });
}
function nothing(what, switched, { stdout, stderr }) {
    return new lib_problem/* Problem */.A('run pytest', {
        found: `it ended, but left no ${what}.`,
        next: `Remove ${switched} from \`pytest-args\` and from \`addopts\`, and look at its warnings.`,
        details: tail(stdout + stderr),
    });
}
function tail(output) {
    return output.trimEnd().split('\n').slice(-60).join('\n');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/saxes@6.0.0/node_modules/saxes/saxes.js
var saxes = __webpack_require__(3649);
;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/xml.js



const defaults = { bytes: 100 * 1024 * 1024, depth: 100 };
/**
 * Reads XML as a stream, and only what is well-formed and UTF-8; no entity but the five of XML itself is known, and no DTD is
 * fetched. `what` names the document in errors. Throws a Problem; what a handler throws passes through.
 */
async function readXml(chunks, what, handlers, limits = {}) {
    const { bytes, depth } = { ...defaults, ...limits };
    const parser = strictParser(what, handlers, depth);
    const decoder = new external_node_util_.TextDecoder('utf-8', { fatal: true });
    let size = 0;
    for await (const chunk of chunks) {
        size += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
        if (size > bytes)
            throw unreadable(what, `it has more than the ${bytes} bytes accepted.`);
        parser.write(typeof chunk === 'string' ? chunk : decode(decoder, chunk, what));
    }
    if (size === 0)
        throw unreadable(what, 'it is empty.');
    parser.write(decode(decoder, undefined, what)).close();
}
function strictParser(what, handlers, maxDepth) {
    const parser = new saxes/* SaxesParser */.wT();
    let depth = 0;
    parser.on('error', error => {
        throw unreadable(what, `it is not well-formed XML (${(0,lib_problem/* messageOf */.b)(error).replace(/\.$/, '')}).`);
    });
    parser.on('xmldecl', ({ encoding }) => refuseEncoding(encoding, what));
    parser.on('doctype', doctype => refuseDeclarations(doctype, what));
    parser.on('opentag', ({ name, attributes }) => {
        depth += 1;
        if (depth > maxDepth)
            throw unreadable(what, `its elements are nested more than ${maxDepth} levels deep.`);
        handlers.open(name, attributes);
    });
    parser.on('closetag', ({ name }) => {
        depth -= 1;
        handlers.close(name);
    });
    parser.on('text', text => handlers.text(text));
    parser.on('cdata', text => handlers.text(text));
    return parser;
}
function refuseEncoding(encoding, what) {
    if (encoding === undefined || /^(utf-?8|(us-)?ascii)$/i.test(encoding))
        return;
    throw unreadable(what, `its encoding is ${JSON.stringify(encoding)}, which is not UTF-8.`);
}
/** Declarations could define entities that grow without end or name files; no report of a test tool has them. */
function refuseDeclarations(doctype, what) {
    if (doctype.includes('['))
        throw unreadable(what, 'it declares entities or elements of its own (DOCTYPE with "[").');
}
function decode(decoder, chunk, what) {
    try {
        return decoder.decode(chunk, { stream: chunk !== undefined });
    }
    catch (cause) {
        throw unreadable(what, 'it is not UTF-8.', cause);
    }
}
/** The Problem of a report that can't be used. */
function unreadable(what, found, cause) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Check what made it, and that it was written to the end.', cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/cobertura-files.js


/** Collects the files of a Cobertura report from its elements, as they come. */
class CoberturaFiles {
    all = [];
    #what;
    #names = new Set();
    #seen = new Set();
    constructor(what) {
        this.#what = what;
    }
    /** A `<class>`: one file. */
    add({ filename }) {
        if (filename === undefined || filename === '')
            throw unreadable(this.#what, 'it has a <class> without a filename.');
        if (this.#names.has(filename))
            throw lostModules(this.#what, `it lists ${filename} twice`);
        this.#names.add(filename);
        this.#seen = new Set();
        this.all.push({ path: filename, lines: [] });
    }
    /** A `<line>` of the last file. */
    addLine(attributes) {
        const file = this.all.at(-1);
        const line = lineOf(attributes);
        if (file === undefined || line === undefined || this.#seen.has(line.line))
            throw unreadable(this.#what, `${file?.path} has a line twice or malformed: ${JSON.stringify(attributes)}.`);
        this.#seen.add(line.line);
        file.lines.push(line);
    }
}
function lineOf({ number, hits, branch, 'condition-coverage': conditions }) {
    const line = Number(number);
    if (!Number.isSafeInteger(line) || line < 1 || !/^\d+$/.test(hits ?? ''))
        return undefined;
    const covered = Number(hits) > 0;
    if (branch !== 'true')
        return { line, covered };
    const branches = branchesOf(conditions);
    return branches && { line, covered, branches };
}
/** `50% (1/2)` */
function branchesOf(conditions = '') {
    const [, covered, total] = /^\d+(?:\.\d+)?% \((\d+)\/(\d+)\)$/.exec(conditions) ?? [];
    const branches = { total: Number(total), covered: Number(covered) };
    return branches.covered <= branches.total ? branches : undefined;
}
/** The Problem of a report from which modules are missing. */
function lostModules(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `${found}: of modules with the same name under several sources, coverage.py writes one to XML.`,
        next: 'Give `coverage.json` or the data file `.coverage` instead.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/cobertura-sources.js

/**
 * Joins the names of a report with the sources that they are relative to. With several it does not say which: then it is the one
 * under which the file exists. Names stay as they are where no source is on this machine. Throws a Problem where a file with
 * lines exists under none or several.
 */
function joinSources(files, written, what, exists) {
    const sources = [...new Set(written.map(source => dotless(source.trim().replace(/(?<=.)[\\/]+$/, ''))))];
    if (sources.length < 2)
        return files.map(file => ({ ...file, path: joinPath(sources[0] ?? '', file.path) }));
    const here = sources.filter(source => exists?.(source));
    if (exists === undefined || here.length === 0)
        return files;
    return files.flatMap(file => {
        if (isAbsolute(file.path))
            return [file];
        const paths = here.map(source => joinPath(source, file.path)).filter(exists);
        // An empty __init__.py is in many packages; it does not matter whose this is.
        if (paths.length !== 1 && file.lines.length > 0)
            throw unclear(what, file.path, paths, here);
        return paths.map(path => ({ ...file, path }));
    });
}
function unclear(what, path, candidates, sources) {
    const list = (names) => names.map(name => JSON.stringify(name)).join(' or ');
    const found = candidates.length === 0 ? `there is none in ${list(sources)}` : `it may be ${list(candidates)}`;
    return new lib_problem/* Problem */.A(`tell which file ${JSON.stringify(path)} of ${what} is`, {
        found: `${found}: with several sources, the XML of coverage.py does not say.`,
        next: 'Give `coverage.json` or the data file `.coverage` instead.',
    });
}
function dotless(source) {
    return source === '.' ? '' : source;
}
function joinPath(source, path) {
    if (source === '' || isAbsolute(path))
        return path;
    return source.endsWith('/') ? source + path : `${source}/${path}`;
}
function isAbsolute(path) {
    return /^(\/|[A-Za-z]:[\\/])/.test(path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/cobertura.js





/**
 * Reads Cobertura XML as `coverage xml` writes it
 * (https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd). Such a report can lack whole modules: of
 * two with the same name under two sources coverage.py writes one. Throws a Problem then, and for anything malformed.
 *
 * Names are joined with the source where there is one; with several the report does not say which, and `exists` decides; without
 * it they stay as they are.
 */
async function readCobertura(chunks, what, exists) {
    const files = new CoberturaFiles(what);
    const sources = [];
    const open = [];
    let root = {};
    await readXml(chunks, what, {
        open(name, attributes) {
            if (open.length === 0)
                root = requireRoot(name, attributes, what);
            if (name === 'source')
                sources.push('');
            if (name === 'class')
                files.add(attributes);
            if (name === 'line' && open.at(-1) === 'lines' && open.at(-2) === 'class')
                files.addLine(attributes);
            open.push(name);
        },
        close: () => void open.pop(),
        text(text) {
            if (open.at(-1) === 'source')
                sources.push(sources.pop() + text);
        },
    });
    proveComplete(files.all, root, what);
    for (const { lines } of files.all)
        lines.sort((a, b) => a.line - b.line);
    const joined = joinSources(files.all, sources, what, exists);
    return { version: versionOf(root), branches: hasBranches(root), files: joined };
}
function requireRoot(name, attributes, what) {
    if (name === 'coverage' && attributes['line-rate'] !== undefined)
        return attributes;
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: `it is no Cobertura report: its root is <${name}>${name === 'coverage' ? ' without line-rate' : ''}.`,
        next: 'Make it with `coverage xml`, or give the data file `.coverage`.',
    });
}
function versionOf({ version }) {
    return version !== undefined && /^\d+\.\d/.test(version) ? version : undefined;
}
/** The rate of a report with branches is 1 where there are none to take, and 0 where they were not measured. */
function hasBranches(root) {
    return Number(root['branches-valid'] ?? 0) > 0 || Number(root['branch-rate'] ?? 0) > 0;
}
function proveComplete(files, root, what) {
    const { lines, coveredLines, branches, coveredBranches } = countsOf(files);
    const counts = {
        'lines-valid': lines,
        'lines-covered': coveredLines,
        'branches-valid': branches,
        'branches-covered': coveredBranches,
    };
    for (const [key, count] of Object.entries(counts)) {
        const stated = root[key];
        if (stated !== undefined && Number(stated) !== count)
            throw lostModules(what, `its head says ${key}="${stated}", and its lines make ${count}`);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/json-entry.js


/** The line numbers in a list of an entry. Throws a Problem for anything else. */
function linesAt(entry, key) {
    return new Set(listIn(entry, key).map(item => (isLine(item) ? item : wrongItem(entry, key, item, 'a line'))));
}
/** The [from, to] pairs in a list of an entry; `to` is negative where a way leaves the function. */
function pairsAt(entry, key) {
    return listIn(entry, key).map(item => {
        const [from, to] = Array.isArray(item) && item.length === 2 ? item : [];
        return isLine(from) && Number.isSafeInteger(to) ? [from, to] : wrongItem(entry, key, item, 'a pair of lines');
    });
}
/** A count of an entry's summary. */
function countAt(entry, key) {
    const count = numberAt(entry.value, 'summary', key);
    if (count !== undefined && Number.isSafeInteger(count) && count >= 0)
        return count;
    throw wrongShape(entry, `"summary.${key}" is no count`);
}
/** Throws the Problem of a file whose parts contradict its summary, unless they agree. */
function proveEqual(entry, key, counted) {
    const count = countAt(entry, key);
    if (count !== counted)
        throw inconsistent(entry, `it lists ${counted}, and its summary says ${count} (${key})`);
}
/** The Problem of an entry that contradicts itself. */
function inconsistent({ path, what }, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `${path} does not add up: ${found}.`,
        next: 'Give the data file `.coverage` or `coverage.xml` instead: before 7.13.1, coverage.py lists things in its JSON that it does not count.',
    });
}
function listIn(entry, key) {
    const list = at(entry.value, key);
    if (Array.isArray(list))
        return list;
    throw wrongShape(entry, list === undefined ? `"${key}" is missing` : `"${key}" is no list`);
}
function isLine(value) {
    return Number.isSafeInteger(value) && value > 0;
}
function wrongItem(entry, key, item, wanted) {
    throw wrongShape(entry, `"${key}" has ${JSON.stringify(item)}, which is not ${wanted}`);
}
function wrongShape({ path, what }, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `${found} (file ${path}).`,
        next: 'Give it as coverage.py wrote it, or make it anew with `coverage json`.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/json-branches.js


/**
 * Branches by line, equal to the file's summary. The lists of a report name ways; coverage.py counts some that they do not have
 * (see `addUnlisted`), and lists some before 7.6 that it does not count. Our own program adds `branch_stats` for that: triples of
 * line, ways and taken ways, as `Coverage.branch_stats()` has them.
 */
function json_branches_branchesOf(entry, missing) {
    const ways = waysOf(entry);
    const branches = at(entry.value, 'branch_stats') === undefined ? countWays(entry, ways, missing) : statedBranches(entry, ways);
    const all = [...branches.values()];
    proveEqual(entry, 'num_branches', sum(all.map(({ total }) => total)));
    proveEqual(entry, 'missing_branches', sum(all.map(({ total, covered }) => total - covered)));
    return branches;
}
function waysOf(entry) {
    const ways = new Map();
    const add = ([from, to], taken) => {
        const known = ways.get(from)?.get(to);
        if (known !== undefined && known !== taken)
            throw inconsistent(entry, `the way ${from} to ${to} is taken and missing`);
        ways.set(from, (ways.get(from) ?? new Map()).set(to, taken));
    };
    const excluded = linesAt(entry, 'excluded_lines');
    // A way to an excluded line is not counted, even where it was taken.
    for (const pair of pairsAt(entry, 'executed_branches'))
        if (!excluded.has(pair[1]))
            add(pair, true);
    for (const pair of pairsAt(entry, 'missing_branches'))
        add(pair, false);
    return ways;
}
function countWays(entry, ways, missing) {
    const branches = new Map([...ways].map(([line, listed]) => [line, counted(listed)]));
    const unlisted = countAt(entry, 'num_branches') - sum([...branches.values()].map(({ total }) => total));
    return unlisted > 1 ? addUnlisted(branches, unlisted, missing) : branches;
}
function counted(ways) {
    const covered = [...ways.values()].filter(taken => taken).length;
    // A line that branches has two ways: the other one is marked `no branch`, and counts as taken.
    return ways.size === 1 && covered === 1 ? { total: 2, covered: 2 } : { total: ways.size, covered, ways };
}
/**
 * Ways of a line that is marked `no branch` count as taken, and where the line was never run no list has them. Which line it is
 * the report does not say: the first that was not run and has no ways takes them all, so that the numbers are coverage.py's.
 */
function addUnlisted(branches, unlisted, missing) {
    const line = [...missing].find(one => !branches.has(one));
    return line === undefined ? branches : branches.set(line, { total: unlisted, covered: unlisted });
}
function statedBranches(entry, ways) {
    const stated = triplesAt(entry).map(([line, total, covered]) => {
        const listed = ways.get(line);
        const taken = [...(listed?.values() ?? [])].filter(one => one).length;
        const agrees = listed?.size === total && taken === covered;
        return [line, agrees ? { total, covered, ways: listed } : { total, covered }];
    });
    return new Map(stated);
}
function triplesAt(entry) {
    const triples = at(entry.value, 'branch_stats');
    const valid = (one) => Array.isArray(one) && one.length === 3 && one.every(count => Number.isSafeInteger(count) && count >= 0);
    if (!Array.isArray(triples) || !triples.every(valid))
        throw inconsistent(entry, '"branch_stats" is no list of [line, ways, taken ways]');
    const wrong = triples.find(([, total, covered]) => covered > total);
    if (wrong !== undefined)
        throw inconsistent(entry, `line ${wrong[0]} took more ways than it has`);
    return triples;
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/json-file.js



/**
 * Reads what a JSON report of coverage.py says of one file. `executed_lines` has lines there that are not statements: excluded
 * ones, and before coverage.py 7.13.1 docstrings. Our own program adds `statements`, which tells them apart; without it, lines that
 * don't add up are refused. Throws a Problem that names the file.
 */
function readJsonFile(entry) {
    const missing = linesAt(entry, 'missing_lines');
    const executed = executedStatements(entry);
    const both = [...executed].find(line => missing.has(line));
    if (both !== undefined)
        throw inconsistent(entry, `line ${both} is executed and missing`);
    proveEqual(entry, 'num_statements', executed.size + missing.size);
    proveEqual(entry, 'missing_lines', missing.size);
    const branches = entry.branches ? json_branches_branchesOf(entry, missing) : new Map();
    const stray = [...branches.keys()].find(line => !executed.has(line) && !missing.has(line));
    if (stray !== undefined)
        throw inconsistent(entry, `line ${stray} has branches and is no statement`);
    const lines = [...executed, ...missing].sort((a, b) => a - b);
    return {
        path: entry.path,
        lines: lines.map(line => {
            const ways = branches.get(line);
            return { line, covered: executed.has(line), ...(ways === undefined ? {} : { branches: ways }) };
        }),
    };
}
function executedStatements(entry) {
    const executed = [...linesAt(entry, 'executed_lines')];
    if (at(entry.value, 'statements') !== undefined) {
        const statements = linesAt(entry, 'statements');
        return new Set(executed.filter(line => statements.has(line)));
    }
    const excluded = linesAt(entry, 'excluded_lines');
    return new Set(executed.filter(line => !excluded.has(line)));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-json.js




/** Some 50 bytes for a line of code. */
const coverage_json_limit = 512 * 1024 * 1024;
/**
 * Parses the JSON report of coverage.py (https://coverage.readthedocs.io/en/latest/commands/cmd_json.html): format 3, 2, and the
 * first one, which has no number. What is read is proven equal to the summary of each file and to the totals. `what` names the
 * report in errors. Throws a Problem.
 */
function parseCoverageJson(text, what) {
    if (text.trim() === '')
        throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'it is empty.', next: 'See that what makes it ran to its end.' });
    const document = json_parseJson(text, what, coverage_json_limit);
    const { version, branches, entries } = partsOf(document, what);
    const files = entries.map(([path, value]) => readJsonFile({ path, value, what, branches }));
    const { lines, coveredLines, branches: ways, coveredBranches } = countsOf(files);
    proveTotals({ num_statements: lines, missing_lines: lines - coveredLines }, document, what);
    if (branches)
        proveTotals({ num_branches: ways, missing_branches: ways - coveredBranches }, document, what);
    return { version, branches, files };
}
function partsOf(document, what) {
    const version = json_textAt(document, 'meta', 'version');
    const branches = at(document, 'meta', 'branch_coverage');
    const [files, totals] = [at(document, 'files'), at(document, 'totals')];
    if (version === undefined)
        throw foreign(what, '"meta.version" is missing');
    if (typeof branches !== 'boolean')
        throw foreign(what, '"meta.branch_coverage" is not true or false');
    if (!isMapping(files))
        throw foreign(what, '"files" is no mapping');
    if (!isMapping(totals))
        throw foreign(what, '"totals" is no mapping');
    requireKnownFormat(at(document, 'meta', 'format'), version, what);
    return { version, branches, entries: Object.entries(files) };
}
function requireKnownFormat(format, version, what) {
    if (format === undefined || format === 2 || format === 3)
        return;
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: `it has the format ${JSON.stringify(format)} of coverage.py ${version}; known are 2 and 3.`,
        next: 'Use a newer release-tools, or give the data file `.coverage`.',
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function foreign(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `it is no JSON report of coverage.py: ${found}.`,
        next: 'Make it with `coverage json`, or give the data file `.coverage`.',
    });
}
function proveTotals(counts, document, what) {
    for (const [key, count] of Object.entries(counts)) {
        const total = numberAt(document, 'totals', key);
        if (total === count)
            continue;
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `"${key}" of its files is ${count} together, and its totals say ${total ?? 'nothing'}.`,
            next: 'Give it as coverage.py wrote it, or make it anew.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/xml-file.js



/** Most bytes of a report in XML; the largest projects have some 30 MB. */
const xml_file_limit = 100 * 1024 * 1024;
/** Opens a report; one that is too large is refused before any of it is read. */
function openXml(path) {
    const { size } = (0,external_node_fs_.statSync)(path);
    if (size <= xml_file_limit)
        return (0,external_node_fs_.createReadStream)(path);
    throw new lib_problem/* Problem */.A(`read ${(0,external_node_path_.basename)(path)}`, {
        found: `it has ${size} bytes, more than the ${xml_file_limit} accepted.`,
        next: 'Give the data of coverage.py (`.coverage`) instead, or check what made it.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/sources.js









const sqlite = 'SQLite format 3\0';
/** Sorts files by what is in them, whatever they are called. Throws a Problem for an empty file or an unknown kind. */
async function sortSources(patterns, directory) {
    const sources = { data: [], json: [], xml: [] };
    for (const path of await matchFiles(patterns, directory, 'coverage-data'))
        sources[await kindOf((0,external_node_path_.join)(directory, path))].push((0,external_node_path_.join)(directory, path));
    return sources;
}
async function kindOf(path) {
    const start = await firstBytes(path);
    if (start.startsWith(sqlite))
        return 'data';
    const character = start.replace(/^\uFEFF/, '').trimStart()[0];
    if (character === '{')
        return 'json';
    if (character === '<')
        return 'xml';
    throw new lib_problem/* Problem */.A(`read the coverage data ${(0,external_node_path_.basename)(path)}`, {
        found: start === '' ? 'it is empty.' : 'it is neither data of coverage.py nor JSON nor XML.',
        next: 'Give `.coverage` files, `coverage.json` or `coverage.xml`; see that the step that makes it ran to its end.',
    });
}
async function firstBytes(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Most bytes of a coverage.json: some 50 bytes for a line of code. */
const jsonLimit = 512 * 1024 * 1024;
/**
 * Reads the reports that are no data of coverage.py, each with its name for messages. Their sources are looked for in the
 * directory of the project, where it is given.
 */
async function readReports({ json, xml }, directory) {
    const exists = directory === undefined ? undefined : (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(directory, path));
    const reports = [];
    for (const path of json)
        reports.push({ name: (0,external_node_path_.basename)(path), report: await readJson(path) });
    for (const path of xml)
        reports.push({ name: (0,external_node_path_.basename)(path), report: await readCobertura(openXml(path), (0,external_node_path_.basename)(path), exists) });
    return reports;
}
async function readJson(path) {
    return parseCoverageJson((await readLimited(path, jsonLimit)).toString('utf8'), (0,external_node_path_.basename)(path));
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/gather.js






/**
 * Takes the data that was given, else the legs that earlier jobs left, else runs the tests. Throws a Problem for a leg that would
 * not be used: of no project of the run, or beside inputs that speak of tests or data here.
 */
async function gather(project, options, host) {
    const legs = await readLegs(options.releaseDir, project.repository.commit);
    for (const leg of legs)
        refuseUnused(leg, options);
    const own = legs.filter(leg => leg.directory === project.directory);
    return own.length > 0 ? joined(own) : measured(project, options, host);
}
/** Takes the data that was given, else runs the tests. Tests that fail are in its report; a run that breaks off is a Problem. */
async function measured(project, options, host) {
    return options.data.length > 0 ? given(project, options) : tested(project, options, host);
}
async function tested(project, options, host) {
    const { pytestArgs: args, measure: sources, scratch } = options;
    const python = await project.python();
    const run = await runPytest(python, { directory: project.path, args, sources, branch: undefined, scratch }, host);
    return {
        sources: { data: run.dataFiles, json: [], xml: [] },
        junit: [run.junit],
        ...(run.config === undefined ? {} : { config: run.config }),
        failed: run.exitCode !== 0,
        origin: 'the tests',
    };
}
async function given({ path }, { data, junit }) {
    const sources = await sortSources(data, path);
    const reports = junit.length === 0 ? [] : await matchFiles(junit, path, 'junit');
    return { sources, junit: reports.map(report => (0,external_node_path_.join)(path, report)), failed: false, origin: 'existing data' };
}
function refuseUnused({ name, directory }, { data, pytestArgs, directories }) {
    const quoted = (text) => JSON.stringify(text);
    const refuse = (found, next) => new lib_problem/* Problem */.A(`use the leg ${quoted(name)}`, { found, next });
    const other = 'or start from a release directory without legs.';
    if (data.length > 0)
        throw refuse('it is beside `coverage-data`.', `Leave out \`coverage-data\`, ${other}`);
    if (pytestArgs.length > 0)
        throw refuse('it is beside `pytest-args`, and no test runs here.', `Give \`pytest-args\` to the legs, ${other}`);
    if (!directories.includes(directory))
        throw refuse(`it measured the project in ${quoted(directory)}, and this run has ${directories.map(quoted).join(', ')}.`, 'Give the same `working-directory` or `projects` to all jobs.');
}
function joined(legs) {
    const without = legs.find(({ dataFiles }) => dataFiles.length === 0);
    if (without !== undefined)
        throw new lib_problem/* Problem */.A(`join the leg ${without.name}`, {
            found: 'it left no coverage data.',
            next: 'See why its tests did not run to their end.',
        });
    return {
        sources: { data: legs.flatMap(({ dataFiles }) => dataFiles), json: [], xml: [] },
        junit: legs.map(({ junit }) => junit),
        failed: legs.some(({ failed }) => failed),
        origin: `legs ${legs.map(({ name }) => name).join(', ')}`,
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/merge-branches.js
/** The ways of a line that one of two reports has taken; undefined where the reports only count, and the counts leave it open. */
function unionOfBranches(a, b) {
    if (a.ways && b.ways)
        return unionOfWays(a.ways, b.ways);
    if (a.total !== b.total)
        return undefined;
    const [less, more] = a.covered < b.covered ? [a, b] : [b, a];
    return less.covered === 0 || more.covered === more.total ? more : undefined;
}
function unionOfWays(a, b) {
    const ways = new Map(a);
    for (const [to, taken] of b)
        ways.set(to, taken || a.get(to) === true);
    const covered = [...ways.values()].filter(taken => taken).length;
    return { total: ways.size, covered, ways };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/merge.js


/**
 * Joins reports on one source: a line or a way is covered where one report has it covered. Files are the same where their paths
 * are. Throws a Problem that names two reports which can't be joined.
 */
function mergeReports(reports) {
    const [first, ...others] = reports;
    if (first === undefined)
        throw new lib_problem/* Problem */.A('join coverage reports', { found: 'there is none.', next: 'Give at least one.' });
    for (const other of others)
        requireSameBranches(first, other);
    requireOneMajor(reports);
    const files = new Map();
    for (const { name, report } of reports)
        for (const file of report.files) {
            const union = files.get(file.path) ?? new Map();
            files.set(file.path, union);
            addFile(union, file, name);
        }
    return {
        version: reports.find(({ report }) => report.version !== undefined)?.report.version,
        branches: first.report.branches,
        files: [...files].map(([path, union]) => ({ path, lines: linesOf(union) })),
    };
}
function addFile(union, { path, lines }, name) {
    for (const line of lines) {
        const known = union.get(line.line);
        if (known === undefined)
            union.set(line.line, { line, from: name });
        else
            known.line = unionOfLines(known.line, line, () => uncountable(path, line.line, known.from, name));
    }
}
function unionOfLines(a, b, fail) {
    const [known, other] = [a.branches, b.branches];
    const branches = known && other ? unionOfBranches(known, other) : (known ?? other);
    if (known && other && branches === undefined)
        throw fail();
    return { line: a.line, covered: a.covered || b.covered, ...(branches ? { branches } : {}) };
}
function linesOf(union) {
    return [...union.values()].map(({ line }) => line).sort((a, b) => a.line - b.line);
}
function uncountable(path, line, first, second) {
    return new lib_problem/* Problem */.A(`join the coverage reports ${first} and ${second}`, {
        found: `both cover some ways of line ${line} of ${path}, and they do not say which.`,
        next: 'Give the data files `.coverage` instead; they can be joined.',
    });
}
function requireSameBranches(first, other) {
    if (first.report.branches === other.report.branches)
        return;
    const [having, lacking] = first.report.branches ? [first, other] : [other, first];
    throw new lib_problem/* Problem */.A(`join the coverage reports ${first.name} and ${other.name}`, {
        found: `${having.name} has branches, and ${lacking.name} has none.`,
        next: 'Set `branch` in the settings of coverage.py to the same for all.',
    });
}
function requireOneMajor(reports) {
    const known = reports.filter(({ report }) => report.version !== undefined);
    const [first] = known;
    const other = known.find(({ report }) => merge_majorOf(report) !== merge_majorOf(first?.report));
    if (first === undefined || other === undefined)
        return;
    throw new lib_problem/* Problem */.A(`join the coverage reports ${first.name} and ${other.name}`, {
        found: `they are of coverage.py ${first.report.version} and ${other.report.version}, which count differently.`,
        next: 'Use one major version of coverage.py for all.',
    });
}
function merge_majorOf(report) {
    return report?.version?.split('.')[0];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/same-source.js
/**
 * Says why the report of a file cannot be of this source: it names lines that are not there, or that hold nothing to execute.
 * undefined where they agree. A report of another commit is found so as soon as lines moved.
 */
function foreignLines({ path, lines }, source) {
    const all = source.split(/\r\n|\r|\n/);
    if (all.at(-1) === '')
        all.pop();
    // Python gives an empty file, and one that starts with comments, a first line.
    const reported = lines.map(({ line }) => line).filter(line => line > 1);
    const beyond = reported.find(line => line > all.length);
    if (beyond !== undefined)
        return `it has ${all.length} lines, and the report names line ${beyond} of it.`;
    // Templates and the like, which plug-ins measure, have other comments.
    if (!/\.pyw?$/.test(path))
        return undefined;
    const empty = reported.find(line => /^\s*(#|$)/.test(all[line - 1] ?? ''));
    if (empty === undefined)
        return undefined;
    return `its line ${empty} is blank or a comment, and the report names it as one that can be executed.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/left-out.js
/** Adds to the list; paths of the same reason stand together, each once. */
function leaveOut(list, ...more) {
    for (const { reason, paths } of more) {
        if (paths.length === 0)
            continue;
        const known = list.find(entry => entry.reason === reason);
        if (known === undefined)
            list.push({ reason, paths: [...new Set(paths)] });
        else
            known.paths = [...new Set([...known.paths, ...paths])];
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/best-root.js
/**
 * The candidates that no other one beats: with one target where the path is clear, with several where it is not. The root
 * that explains more of the report is the better one: a directory that is elsewhere is there as a whole.
 */
function bestOf(path, candidates) {
    // Most often one beats all others: that is found without a look at all pairs.
    const [first] = candidates.toSorted((a, b) => b.root.explains.size - a.root.explains.size);
    if (first !== undefined && candidates.every(one => one === first || beats(first.root, one.root, path)))
        return [first];
    const unbeaten = candidates.filter(one => !candidates.some(other => beats(other.root, one.root, path)));
    return unbeaten.length === 0 ? candidates : unbeaten;
}
function beats(a, b, path) {
    if (explainsMore(a, b))
        return true;
    if (explainsMore(b, a))
        return false;
    const same = explainsAll(a, b) && a.explains.size === b.explains.size;
    if (a.base !== undefined && b.base !== undefined)
        return same && a.base < b.base;
    if (a.base !== undefined || b.base !== undefined)
        return a.base !== undefined;
    if (isWholePackage(path, a) !== isWholePackage(path, b))
        return isWholePackage(path, a);
    // A longer end is better, unless the shorter one is the whole tracked path.
    if (same)
        return a.from.length < b.from.length && b.to.length > 0;
    return path.installed === 0 && a.explains.size > b.explains.size && encloses(a, b);
}
/**
 * Whether a match is good enough to rely on. It is not where only the name of the file is the same and nothing else speaks for
 * the root, nor where a root in which the path would be an untracked file (`against`) explains more.
 */
function isReliable(path, { root }, against, paths) {
    if (root.base !== undefined)
        return true;
    const nameOnly = path.segments.length - root.from.length === 1;
    if (nameOnly && root.explains.size < Math.min(2, paths))
        return false;
    if (path.installed > 0)
        return isWholePackage(path, root);
    return !against.some(other => overrules(other, root, path));
}
function overrules(other, root, path) {
    const lead = other.explains.size - root.explains.size;
    if (other.base !== undefined)
        return other.explains.size > 0 && !explainsMore(root, other);
    // Directories of several places may be copied into one, files of several into one directory hardly.
    const copied = other.from.length === root.from.length && ![...other.explains].some(one => isBeside(one, path));
    return lead >= 0 && !copied;
}
/** Whether another path of the same machine, from a directory around, claims the same tracked file with as good reasons. */
function isDouble(path, { root }, claims) {
    if (path.installed > 0 || root.base !== undefined)
        return false;
    return claims.some(({ path: other, candidate, said }) => other !== path &&
        other.installed === 0 &&
        (encloses(candidate.root, root) || encloses(root, candidate.root)) &&
        (said || candidate.root.explains.size >= root.explains.size));
}
function isBeside(a, b) {
    return (a.segments.length === b.segments.length &&
        a.segments.slice(0, -1).every((segment, at) => segment === b.segments[at]));
}
/** An installed package keeps its whole path below site-packages; a part of it may be any package's. */
function isWholePackage(path, root) {
    return path.installed === 0 || root.from.length <= path.installed;
}
/** Whether all that `b` explains, and more, is explained by `a`. */
function explainsMore(a, b) {
    return a.explains.size > b.explains.size && explainsAll(a, b);
}
function explainsAll(a, b) {
    return [...b.explains].every(path => a.explains.has(path));
}
/** Whether `b` starts in the directory where `a` starts, or below. */
function encloses(a, b) {
    return a.origin === b.origin && a.from.every((segment, at) => segment === b.from[at]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/measured-path.js
/** Takes a path apart as the system that wrote it would. `isTracked` keeps a backslash that is part of a tracked name. */
function parsePath(path, isTracked = () => false) {
    const windows = looksWindows(path) && !isTracked(path);
    const text = windows ? path.replaceAll('\\', '/') : path;
    const origin = originOf(text, windows);
    const segments = normalized(text.slice(origin.length).split('/'));
    return { path, origin: origin.toLowerCase(), segments, installed: installedPart(segments) };
}
/** Segments with `.` and `..` worked out. */
function normalized(segments) {
    const kept = [];
    for (const segment of segments) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else
            kept.push(segment);
    }
    return kept;
}
/** The path for people, with forward slashes; `.` for an empty relative one. */
function showPath(origin, segments) {
    if (origin === '')
        return segments.join('/') || '.';
    const start = origin.endsWith('/') ? origin : `${origin.toUpperCase()}/`;
    return start + segments.join('/');
}
/** Whether a path is a directory itself or lies below it. */
function isIn(path, directory) {
    return path.origin === directory.origin && directory.segments.every((segment, at) => segment === path.segments[at]);
}
function looksWindows(path) {
    return /^[A-Za-z]:[\\/]/.test(path) || path.startsWith('\\\\') || (path.includes('\\') && !path.includes('/'));
}
function originOf(text, windows) {
    if (windows && text.startsWith('//'))
        return '//';
    if (windows && text[1] === ':')
        return text.slice(0, 2);
    return text.startsWith('/') ? '/' : '';
}
function installedPart(segments) {
    return segments.findLastIndex((segment, at) => isInstallDirectory(segment, segments[at - 1])) + 1;
}
function isInstallDirectory(segment, parent) {
    if (segment === 'site-packages' || segment === 'dist-packages')
        return true;
    return parent === 'build' && /^lib(\.|$)/.test(segment);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/known-paths.js

/** Places paths by what people said (path-map), and those that lie in the repository itself. */
function known_paths_known({ root, map }, tracked) {
    const said = map.map(([from, to]) => ({ from: parsePath(tracked.fold(from)), to: tracked.fold(to).split('/') }));
    const longestFirst = said.sort((a, b) => b.from.segments.length - a.from.segments.length);
    const here = parsePath(tracked.fold(root));
    return path => {
        const line = longestFirst.find(({ from }) => isIn(path, from));
        if (line !== undefined)
            return placed(tracked.find([...line.to, ...below(path, line.from)]), { path, final: true, said: true });
        if (here.origin === '' || !isIn(path, here))
            return { path, final: false, said: false };
        // An untracked file of this checkout is no other file, unless it is the installed copy of one.
        const final = path.installed <= here.segments.length;
        return placed(tracked.find(below(path, here)), { path, final, said: false });
    };
}
function placed(target, place) {
    return target === undefined ? place : { ...place, target };
}
function below(path, directory) {
    return path.segments.slice(directory.segments.length);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/roots.js
/**
 * Finds all roots that could explain some of the paths, and what each path may be by them. `said` are paths whose tracked file
 * people named: they speak for roots too, and are explained by those only that agree.
 */
function explanations(paths, said, bases, tracked) {
    const roots = new Map();
    bases.forEach((to, base) => {
        addRoot(roots, { origin: '', from: [], to, base });
    });
    for (const path of paths)
        for (const target of tracked.alike(path.segments))
            addRoot(roots, roots_rootOf(path, target));
    for (const [path, target] of said)
        addRoot(roots, roots_rootOf(path, tracked.fold(target).split('/')));
    const byStart = Map.groupBy(roots.values(), ({ origin, from }) => startKey(origin, from));
    const all = [...paths, ...said.keys()];
    return new Map(all.map(path => [path, roots_explain(path, said.get(path), rootsAround(path, byStart), tracked)]));
}
/** The root by which a path is a tracked file; what both ends share is no part of it. */
function roots_rootOf({ origin, segments }, target) {
    const most = Math.min(segments.length, target.length);
    let shared = 0;
    while (shared < most && segments.at(-shared - 1) === target.at(-shared - 1))
        shared++;
    const start = (names) => names.slice(0, names.length - shared);
    return { origin, from: start(segments), to: start(target), base: undefined };
}
function addRoot(roots, root) {
    const key = `${startKey(root.origin, root.from)}\n${root.to.join('/')}`;
    if (!roots.has(key))
        roots.set(key, { ...root, explains: new Set() });
}
function rootsAround({ origin, segments }, byStart) {
    return segments.flatMap((_, length) => byStart.get(startKey(origin, segments.slice(0, length))) ?? []);
}
function roots_explain(path, said, roots, tracked) {
    const explanation = { candidates: [], against: [] };
    for (const root of roots) {
        const target = tracked.find([...root.to, ...path.segments.slice(root.from.length)]);
        if (target === undefined)
            explanation.against.push(root);
        else if (said === undefined || said === target) {
            root.explains.add(path);
            explanation.candidates.push({ root, target });
        }
    }
    return explanation;
}
function startKey(origin, from) {
    return `${origin}\n${from.join('/')}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/tracked.js

/** Indexes tracked files (from the root of the repository, forward slashes). */
function indexTracked(paths) {
    const fold = folding(paths);
    const byPath = new Map(paths.map(path => [fold(path), path]));
    const byEnd = Map.groupBy(paths.toSorted().map(path => fold(path).split('/')), endOf);
    return {
        fold,
        find: segments => byPath.get(normalized(segments).join('/')),
        alike: segments => {
            const root = segments.length > 1 ? (byEnd.get(endOf(segments.slice(-1))) ?? []) : [];
            return [...(byEnd.get(endOf(segments)) ?? []), ...root];
        },
    };
}
/** macOS writes names in another Unicode form than Git keeps; names that differ only in it are left as they are. */
function folding(paths) {
    const forms = new Set(paths.map(path => path.normalize('NFC')));
    return forms.size === new Set(paths).size ? text => text.normalize('NFC') : text => text;
}
function endOf(segments) {
    return segments.slice(-2).join('/');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/resolve.js







/**
 * Finds the tracked file of each path of a report, wherever it was measured: here, in a container, a tox environment, on
 * Windows, in another checkout. What is tracked nowhere is left; throws a Problem where a path may be several files.
 */
function resolvePaths(measured, options) {
    const { ambiguous, ...resolution } = resolveOpen(measured, options);
    const [first] = ambiguous;
    if (first === undefined)
        return resolution;
    const [path, { from, candidates }] = first;
    const names = candidates.map(({ target }) => JSON.stringify(target));
    throw new lib_problem/* Problem */.A(`tell which file of the repository ${JSON.stringify(path)} is`, {
        found: `it may be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
        next: `Say which in path-map, with a line like "${from} = ${candidates[0]?.to}".`,
        details: [...ambiguous]
            .map(([path, one]) => `${path}: ${one.candidates.map(it => it.target).join(', ')}`)
            .join('\n'),
    });
}
/** The same, with the ambiguous paths beside the others. */
function resolveOpen(measured, options) {
    const tracked = indexTracked(options.tracked);
    const places = known_paths_known(options, tracked);
    const installed = (options.installed ?? []).map(path => parsePath(tracked.fold(path)));
    const isTracked = (path) => tracked.find([tracked.fold(path)]) !== undefined;
    const result = { resolved: new Map(), unresolved: [], foreignRoots: [], ambiguous: new Map() };
    const open = [];
    const said = new Map();
    for (const path of [...new Set(measured)].sort(files_byBytes)) {
        const parsed = parsePath(tracked.fold(path), isTracked);
        const place = places({ ...parsed, path, installed: resolve_installedPart(parsed, installed) });
        if (place.target !== undefined && place.said)
            said.set(place.path, place.target);
        if (place.target !== undefined)
            result.resolved.set(path, place.target);
        else if (place.final)
            result.unresolved.push(path);
        else
            open.push(place.path);
    }
    const bases = options.bases.length === 0 ? [''] : options.bases;
    const directories = bases.map(base => normalized(tracked.fold(base).split('/')));
    conclude(result, explanations(open, said, directories, tracked), new Set(measured).size);
    result.unresolved.sort(files_byBytes);
    return result;
}
function resolve_installedPart(path, directories) {
    const around = directories.filter(directory => isIn(path, directory)).map(({ segments }) => segments.length);
    return Math.max(path.installed, ...around);
}
function conclude(result, all, paths) {
    const isSaid = ({ path }) => result.resolved.has(path);
    const best = new Map([...all].map(([path, { candidates }]) => [path, bestOf(path, candidates)]));
    const claims = Map.groupBy([...best].flatMap(([path, some]) => some.map(candidate => ({ path, candidate, said: isSaid(path) }))), ({ candidate }) => candidate.target);
    const used = new Set();
    for (const [path, some] of best) {
        if (isSaid(path))
            continue;
        const against = all.get(path)?.against ?? [];
        const [first] = some.filter(one => isReliable(path, one, against, paths) && !isDouble(path, one, claims.get(one.target) ?? []));
        if (first === undefined)
            result.unresolved.push(path.path);
        else if (new Set(some.map(({ target }) => target)).size > 1)
            result.ambiguous.set(path.path, ambiguity(path, some));
        else {
            result.resolved.set(path.path, first.target);
            used.add(first.root);
        }
    }
    result.foreignRoots = foreignRoots(used);
}
function foreignRoots(used) {
    const foreign = [...used].filter(({ base }) => base === undefined);
    const shown = foreign.map(({ origin, from, to }) => [showPath(origin, from), showPath('', to)]);
    return shown.sort((a, b) => files_byBytes(a.join('\n'), b.join('\n')));
}
/** Candidates and how path-map would say them: by the longest of their roots, so that the lines exclude each other. */
function ambiguity(path, best) {
    const length = Math.max(...best.map(({ root }) => root.from.length));
    const rest = path.segments.length - length;
    const from = showPath(path.origin, path.segments.slice(0, length));
    const candidates = best.map(({ target }) => ({ to: showPath('', target.split('/').slice(0, -rest)), target }));
    return { from, candidates: candidates.sort((a, b) => files_byBytes(a.target, b.target)) };
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/install-directories.js


/**
 * Directories around the measured paths into which pip (`--target`) or an unpacked wheel put packages: the metadata of a
 * package lies beside it (https://packaging.python.org/en/latest/specifications/recording-installed-packages/). They are
 * written as in the report; `placesIn` says where a path lies in the checkout.
 */
function installDirectories(measured, placesIn) {
    const known = new Map();
    const visit = (directory) => {
        if (known.has(directory))
            return;
        const places = placesIn(directory);
        if (places.length === 0)
            return;
        known.set(directory, places.some(holdsMetadata));
        visit((0,external_node_path_.dirname)(directory));
    };
    for (const path of measured)
        visit((0,external_node_path_.dirname)(path));
    return [...known].filter(([, holds]) => holds).map(([directory]) => directory);
}
function holdsMetadata(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory).some(name => name.endsWith('.dist-info'));
    }
    catch {
        // Measured elsewhere, or removed since.
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/paths.js





const paths_shown = 5;
/**
 * Proves for every measured path which tracked file it is. What is no tracked file is left out with its reason, when that is
 * known to be harmless; else a Problem says which paths nobody knows.
 */
function mapPaths(measured, project, pathMap) {
    const { repository, directory } = project;
    const placesIn = placesOf(project);
    const bases = directory === '.' ? [''] : [directory, ''];
    const dropped = measured.filter(path => pathMap.some(([from, to]) => to === undefined && restBelow(from, path) !== undefined));
    const { resolved, unresolved, foreignRoots } = resolvePaths(measured.filter(path => !dropped.includes(path)), {
        tracked: repository.tracked,
        bases,
        root: repository.root,
        map: pathMap.filter((entry) => entry[1] !== undefined),
        installed: installDirectories(measured, placesIn),
    });
    const untracked = unresolved.filter(path => placesIn(path).some(place => (0,external_node_fs_.existsSync)(place)));
    const isGenerated = generatedBelow(foreignRoots, bases, repository.tracked);
    const generated = unresolved.filter(path => !untracked.includes(path) && isGenerated(path));
    const unknown = unresolved.filter(path => !untracked.includes(path) && !generated.includes(path));
    if (unknown.length > 0)
        throw unknownPaths(unknown);
    return {
        resolved,
        leftOut: [
            { reason: 'left out by path-map', paths: dropped },
            { reason: 'not tracked by git (generated)', paths: [...untracked, ...generated] },
        ].filter(({ paths }) => paths.length > 0),
    };
}
/** Where a measured path lies in the checkout, if anywhere: an absolute one of another machine may exist here by chance. */
function placesOf({ path: directory, repository }) {
    return path => {
        const places = (0,external_node_path_.isAbsolute)(path) ? [(0,external_node_path_.normalize)(path)] : [(0,external_node_path_.join)(directory, path), (0,external_node_path_.join)(repository.root, path)];
        return places.filter(place => place.startsWith(`${repository.root}${external_node_path_.sep}`));
    };
}
/** Says whether a file was generated in a directory of another machine: no tracked file has the path that it has there. */
function generatedBelow(roots, bases, tracked) {
    const known = new Set(tracked.map(path => path.normalize('NFC')));
    return (path) => {
        const around = roots.map(([from, to]) => ({ rest: restBelow(from, path), places: [...bases, to] }));
        const files = around.flatMap(({ rest, places }) => rest === undefined ? [] : places.map(place => external_node_path_.posix.join(place, rest).normalize('NFC')));
        return files.length > 0 && !files.some(file => known.has(file));
    };
}
/** The path from a directory, empty for that itself; undefined where it lies elsewhere. */
function restBelow(directory, path) {
    const plain = (text) => text.replaceAll('\\', '/').replace(/\/+$/, '');
    if (plain(path) === plain(directory))
        return '';
    return plain(path).startsWith(`${plain(directory)}/`) ? plain(path).slice(plain(directory).length + 1) : undefined;
}
function unknownPaths(paths) {
    const rest = paths.length > paths_shown ? ` and ${paths.length - paths_shown} more` : '';
    return new lib_problem/* Problem */.A('find the measured files in the repository', {
        found: `nothing tracked by git corresponds to ${paths.slice(0, paths_shown).join(', ')}${rest}.`,
        next: 'Say in `path-map` where they belong (`/app = .`), or leave them out (`/app/vendored =`).',
        details: paths.join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/measure.js













const reasons = {
    test: 'tests',
    outside: 'outside sonar.sources',
    'no coverage': 'excluded by sonar.coverage.exclusions',
};
/** Reads all sources, joins them and proves that each file is one of this commit. Throws a Problem. */
async function measure(sources, options, host) {
    const { project } = options;
    const work = { ...options, leftOut: [] };
    const own = await reportsOfData(sources.data, work, host);
    const others = (await readReports(sources, project.path)).flatMap(entry => remapped(entry, work));
    const { version, branches, files } = mergeReports([...own, ...others]);
    await refuseOtherSource(files, project);
    const before = work.leftOut.flatMap(({ paths }) => paths).length;
    const main = files.filter(file => isMain(file.path, work)).sort((a, b) => files_byBytes(a.path, b.path));
    const measured = files.length + before;
    if (main.length === 0)
        throw nothingMeasured(measured, work.leftOut);
    warnWhereNothingRan(main, host);
    return { version, branches, files: main, measured, leftOut: work.leftOut, unmeasured: unmeasuredIn(project, main) };
}
async function reportsOfData(data, work, host) {
    if (data.length === 0)
        return [];
    const { project, scratch, config } = work;
    const python = await project.python();
    const described = await readDataFiles(python, data, host);
    const resolved = mapped(described.flatMap(({ files }) => files), work);
    const places = new Map([...resolved].map(([from, to]) => [from, (0,external_node_path_.join)(project.repository.root, to)]));
    const options = { directory: project.path, scratch, ...(config === undefined ? {} : { config }) };
    const { text, omitted } = await jsonOfData(python, data, places, options, host);
    const paths = omitted.map(path => toPosix((0,external_node_path_.relative)(project.repository.root, path)));
    leaveOut(work.leftOut, { reason: 'left out by the settings of coverage.py', paths });
    const report = parseCoverageJson(text, 'the coverage data');
    // Its names were mapped already, and lie below the directory that coverage.py reported from.
    const files = report.files.map(file => ({ ...file, path: inRepository(file.path, project) }));
    return [{ name: 'the coverage data', report: { ...report, files } }];
}
function inRepository(path, { path: directory, repository }) {
    return toPosix((0,external_node_path_.relative)(repository.root, (0,external_node_path_.resolve)(directory, path)));
}
function mapped(paths, { project, pathMap, leftOut }) {
    const found = mapPaths([...new Set(paths)], project, pathMap);
    leaveOut(leftOut, ...found.leftOut);
    return found.resolved;
}
/** The report with paths from the root of the repository; files that were measured in two places become two reports. */
function remapped({ name, report }, work) {
    const resolved = mapped(report.files.map(({ path }) => path), work);
    const layers = [];
    for (const { path, lines } of report.files) {
        const target = resolved.get(path);
        if (target === undefined)
            continue;
        const file = { path: target, lines };
        const layer = layers.find(files => !files.has(target));
        if (layer === undefined)
            layers.push(new Map([[target, file]]));
        else
            layer.set(target, file);
    }
    return layers.map(files => ({ name, report: { ...report, files: [...files.values()] } }));
}
async function refuseOtherSource(files, { repository }) {
    for (const file of files) {
        const wrong = foreignLines(file, await (0,promises_.readFile)((0,external_node_path_.join)(repository.root, file.path), 'utf8'));
        if (wrong === undefined)
            continue;
        throw new lib_problem/* Problem */.A(`use the coverage of ${file.path}`, {
            found: `${wrong} The report is of another commit than ${repository.commit.slice(0, 12)}.`,
            next: 'Measure the commit that is checked out, and check out the commit that was measured.',
        });
    }
}
function isMain(path, { project, leftOut }) {
    const own = inProject(project.directory, path);
    const role = own === undefined ? undefined : project.roleOf(own);
    if (role === 'main')
        return true;
    leaveOut(leftOut, { reason: role === undefined ? 'outside the project' : reasons[role], paths: [path] });
    return false;
}
function unmeasuredIn({ directory, repository, roleOf }, files) {
    const known = new Set(files.map(({ path }) => path));
    return [...repository.tracked, ...repository.untracked].filter(path => {
        const own = path.endsWith('.py') && !known.has(path) ? inProject(directory, path) : undefined;
        return own !== undefined && roleOf(own) === 'main';
    });
}
/** Tests may import another copy than the directory that is measured, an installed wheel; coverage.py calls that 0 %. */
function warnWhereNothingRan(files, host) {
    const { lines, coveredLines } = countsOf(files);
    if (lines === 0 || coveredLines > 0)
        return;
    host.warning(`None of the ${lines} measured lines ran. If the tests import an installed package, name the package in \`source_pkgs\` of coverage.py instead of its directory in \`source\`.`);
}
function nothingMeasured(measured, leftOut) {
    const why = leftOut.map(({ reason, paths }) => `${paths.length} ${reason}`).join(', ');
    return new lib_problem/* Problem */.A('report the coverage', {
        found: measured === 0
            ? 'the data names no file.'
            : `none of the ${measured} measured files is source code of the project (${why}).`,
        next: 'Check `source` in the settings of coverage.py, and `sonar.sources`.',
        details: leftOut.flatMap(({ reason, paths }) => paths.map(path => `${path}: ${reason}`)).join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/join.js
// A test counts as the worst that it did in any leg; one that a leg skips still passed where it ran.
const order = ['skipped', 'passed', 'error', 'failed'];
/**
 * The legs of a matrix run the same tests: each test once, with its worst outcome and all its seconds. What a single leg reports
 * twice stays two.
 */
function joinLegs(legs) {
    const joined = new Map();
    for (const cases of legs) {
        const seen = new Map();
        for (const test of cases) {
            const identity = JSON.stringify([test.path, test.classname, test.name]);
            const times = (seen.get(identity) ?? 0) + 1;
            seen.set(identity, times);
            const key = `${identity}${times}`;
            const other = joined.get(key);
            joined.set(key, other === undefined ? test : worse(other, test));
        }
    }
    return [...joined.values()];
}
function worse(a, b) {
    const worst = order.indexOf(b.outcome) > order.indexOf(a.outcome) ? b : a;
    return { ...worst, seconds: a.seconds + b.seconds };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/junit.js

/** Enough to find the cause; a whole traceback with its output may have megabytes. */
const textLimit = 4000;
const outcomes = { failure: 'failed', error: 'error', skipped: 'skipped' };
/**
 * Reads JUnit XML as pytest writes it (junit_family xunit1 and xunit2, https://docs.pytest.org/en/stable/how-to/output.html),
 * in its order. `what` names the report in errors. Throws a Problem.
 */
async function readJunit(chunks, what) {
    const cases = [];
    const path = [];
    let current;
    await readXml(chunks, what, {
        open(name, attributes) {
            if (path.length === 0)
                junit_requireRoot(name, what);
            if (current !== undefined && path.at(-1) === 'testcase')
                setOutcome(current, name, attributes);
            if (name === 'testcase') {
                current = testCase(attributes, what);
                cases.push(current);
            }
            path.push(name);
        },
        close(name) {
            path.pop();
            if (name === 'testcase')
                current = undefined;
        },
        text(text) {
            // Of several outcomes the first one counts, and so does its text.
            if (current?.text !== undefined && outcomes[path.at(-1) ?? ''] === current.outcome)
                current.text = shortened(current.text + text);
        },
    });
    return cases.map(withoutBlank);
}
function junit_requireRoot(name, what) {
    if (name !== 'testsuites' && name !== 'testsuite')
        throw unreadable(what, `it is no JUnit report: its root is <${name}>, not <testsuites> or <testsuite>.`);
}
function testCase({ name, classname = '', file, time }, what) {
    if (name === undefined || name === '')
        throw unreadable(what, 'it has a <testcase> without a name.');
    return { name, classname, file: file || undefined, seconds: seconds(time), outcome: 'passed' };
}
/** A clock that was set back makes negative times; what is no number is no time. */
function seconds(time) {
    const value = Number(time);
    return Number.isFinite(value) && value > 0 ? value : 0;
}
function setOutcome(test, element, { message = '' }) {
    const outcome = Object.hasOwn(outcomes, element) ? outcomes[element] : undefined;
    if (outcome === undefined || test.outcome !== 'passed')
        return;
    Object.assign(test, { outcome, message: shortened(message), text: '' });
}
function shortened(text) {
    return text.length > textLimit ? text.slice(0, textLimit).replace(/[\ud800-\udbff]$/, '') : text;
}
function withoutBlank({ message, text, ...test }) {
    return { ...test, ...(message?.trim() ? { message } : {}), ...(text?.trim() ? { text } : {}) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/resolve.js

/**
 * Sets the path of each test that a tracked file holds: the one that the report names, else the one of its class
 * (`a.b.TestC` is in `a/b.py`). Where it may be several files, none is set.
 */
function resolveTests(cases, { tracked, bases }) {
    const dirs = (bases.length === 0 ? [''] : bases).map(base => base.replace(/^\.?$|\/$/, ''));
    const known = new Set(tracked);
    const isThere = (file) => dirs.some(dir => known.has(dir === '' ? file : `${dir}/${file}`));
    const modules = new Map(cases.map(({ classname }) => [classname, moduleFile(classname, isThere)]));
    const named = [...cases.map(({ file }) => file), ...modules.values()].filter(file => file !== undefined);
    const { resolved } = resolveOpen(named, { tracked, bases: dirs, root: '', map: [] });
    return cases.map(one => {
        const { path: _, ...rest } = one;
        const path = resolved.get(one.file ?? '') ?? resolved.get(modules.get(one.classname) ?? '');
        return path === undefined ? rest : { ...rest, path };
    });
}
/** The longest leading part of a dotted name that is a file. */
function moduleFile(classname, isThere) {
    const segments = classname.split('.');
    const files = segments.map((_, at) => `${segments.slice(0, at + 1).join('/')}.py`);
    return files.findLast(isThere);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/tests.js








/** Reads JUnit reports, one a leg; each test knows its file where the repository has it. */
async function readTests(reports, { repository, directory }) {
    const bases = directory === '.' ? [''] : [directory, ''];
    const legs = [];
    for (const path of reports) {
        const cases = await readJunit(openXml(path), (0,external_node_path_.basename)(path));
        legs.push(resolveTests(cases, { tracked: repository.tracked, bases }));
    }
    return joinLegs(legs);
}
/** The tests that Sonar can show: it wants them in files that it takes for tests. The others are listed with the reason. */
function sonarTests(cases, { directory, roleOf }, leftOut) {
    return cases.filter(({ path, classname, name }) => {
        const own = path === undefined ? undefined : inProject(directory, path);
        if (own !== undefined && roleOf(own) === 'test')
            return true;
        const reason = path === undefined ? 'tests whose file is not known' : 'tests in files that Sonar takes for no tests';
        leaveOut(leftOut, { reason, paths: [path ?? `${classname}.${name}`] });
        return false;
    });
}
/** The numbers of the tests and those that did not pass. */
function testFacts(cases, failed = false) {
    const failing = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error');
    const otherwise = failed && failing.length === 0;
    return { counts: countTests(cases), failing, ...(otherwise ? { failedOtherwise: true } : {}) };
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/examine.js








/** Gathers, measures and compares one project. Throws a Problem where its numbers could not be relied on. */
async function examine(project, options, host) {
    const { sources, junit, config, failed, origin } = await gather(project, options, host);
    host.info(`Reading the coverage of ${origin}${project.directory === '.' ? '' : ` in ${project.directory}`}.`);
    const { pathMap, scratch } = options;
    const measured = await measure(sources, { project, pathMap, config, scratch }, host);
    const cases = await readTests(junit, project);
    const reportedCases = sonarTests(cases, project, measured.leftOut);
    const intake = {
        measured: measured.measured,
        reported: measured.files.length,
        leftOut: measured.leftOut,
        unmeasured: measured.unmeasured,
        cases: cases.length,
        reportedCases: reportedCases.length,
    };
    const coverage = { ...(await coverageFacts(measured, options, host)), intake };
    const tests = junit.length === 0 ? {} : { tests: testFacts(cases, failed) };
    return { project, measured, cases, reportedCases, facts: { directory: project.directory, ...tests, coverage } };
}
async function coverageFacts(measured, options, host) {
    const { files } = measured;
    const counts = countsOf(files);
    const { thresholds } = options;
    const before = comparable(options.before, counts, host);
    const changed = await changedFacts(measured, options, host);
    return {
        counts,
        ...(before === undefined ? {} : { before: { percent: model_percentOf(before.counts), from: before.from } }),
        lost: before === undefined ? [] : lostCoverage(before.files, files),
        ...changed,
        thresholds: checkThresholds(thresholds, files, changed.changed),
    };
}
/** Numbers with branches and numbers without are two measures. */
function comparable(before, { branches }, host) {
    if (before === undefined || before.counts.branches > 0 === branches > 0)
        return before;
    host.notice(`What changed is not shown: of ${before.from} and this run, only one measured branches.`);
    return undefined;
}
/** Where the event has nothing to compare with, no threshold holds; where only history is missing, one that is asked for fails. */
async function changedFacts({ files, unmeasured }, { base, changes, thresholds }, host) {
    const needed = thresholds.changed !== undefined;
    if (base === undefined) {
        const changedUnknown = 'the event names no commit to compare with.';
        if (needed)
            host.notice(`Changed lines are not checked: ${changedUnknown}`);
        return { changedUnknown };
    }
    try {
        const changed = changedCoverage(files, await changes(base), base, unmeasured);
        if (needed && changed.unmeasured.length > 0)
            host.warning(`Changed files that were never measured: ${changed.unmeasured.join(', ')}.`);
        return { changed };
    }
    catch (error) {
        if (needed || !(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { changedUnknown: (0,lib_problem/* messageOf */.b)(error) };
    }
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/gather-options.js
/** Where the data of each of the opened projects comes from, by the inputs. */
function gatherOptions({ inputs, scratch }, opened) {
    return {
        data: inputs['coverage-data'],
        junit: inputs.junit,
        pytestArgs: inputs['pytest-args'],
        measure: inputs.sources,
        releaseDir: inputs['release-dir'],
        scratch,
        directories: opened.map(({ project }) => project.directory),
    };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/examine.js







/** Examines all projects, one after the other: tests may need the whole machine. */
async function examineAll(opened, sonar, run) {
    const { inputs, event, host } = run;
    const thresholds = thresholdsOf(inputs);
    const changes = askedOnce(host);
    const known = [];
    for (const one of opened) {
        const before = await examine_beforeOf(one, sonar, run);
        const base = await base_baseOf(inputs.base, event, one.project.repository, host);
        const { root } = one.project.repository;
        const options = {
            ...gatherOptions(run, opened),
            pathMap: inputs['path-map'],
            thresholds,
            base,
            before,
            changes: (name) => changes(root, name),
        };
        known.push({ ...one, ...(await examine(one.project, options, host)) });
    }
    return known;
}
/** Projects of one repository have the same changes. */
function askedOnce(host) {
    const asked = new Map();
    return (root, base) => {
        const key = JSON.stringify([root, base]);
        const answer = asked.get(key) ?? changedLines(root, base, host);
        asked.set(key, answer);
        return answer;
    };
}
async function examine_beforeOf({ project, key }, sonar, { inputs, host }) {
    const { baseline } = inputs;
    if (baseline !== undefined)
        return readBaseline(baseline, (0,external_node_path_.basename)(baseline), project);
    return isSession(sonar) && key !== undefined ? askBefore(sonar, key, project, host) : undefined;
}
function thresholdsOf(inputs) {
    const { 'min-coverage': total, 'min-file-coverage': file, 'min-changed-coverage': changed } = inputs;
    return {
        ...(total === undefined ? {} : { total }),
        ...(file === undefined ? {} : { file }),
        ...(changed === undefined ? {} : { changed }),
    };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/outputs.js



const outputs = [
    'result',
    'tests',
    'coverage',
    'coverage-change',
    'changed-coverage',
    'gate-status',
    'conditions',
    'dashboard-url',
    'coverage-json',
    'test-results',
];
/** The worst word of several projects comes first. */
const words = ['error', 'failed', 'passed', 'skipped'];
/** What later steps can read; numbers of several projects are those of all together. */
function outputsOf(projects, releaseDir, evidence) {
    const sonar = projects.map(project => project.sonar);
    const gates = sonar.flatMap(({ gate }) => gate ?? []);
    const path = (name) => (evidence.includes(name) ? (0,external_node_path_.join)(releaseDir, name) : undefined);
    return {
        result: words.find(word => sonar.some(({ result }) => result === word)),
        tests: testsWord(projects.flatMap(({ tests }) => tests ?? [])),
        coverage: model_formatPercent(model_percentOf(sumCounts(projects.map(({ coverage }) => coverage.counts)))),
        'coverage-change': change(projects),
        'changed-coverage': changed(projects),
        'gate-status': ['ERROR', 'WARN', 'OK', 'NONE'].find(status => gates.some(gate => gate.status === status)),
        conditions: JSON.stringify(gates.flatMap(({ conditions }) => conditions)),
        'dashboard-url': sonar.flatMap(({ dashboardUrl }) => dashboardUrl ?? []).join('\n'),
        'coverage-json': path('coverage.json'),
        'test-results': path('test-results.json'),
    };
}
/** Only one project can be compared: percentages of several do not add up. */
function change(projects) {
    const [only, ...others] = projects;
    if (only?.coverage.before === undefined || others.length > 0)
        return undefined;
    const points = model_percentOf(only.coverage.counts) - only.coverage.before.percent;
    return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(1)}`;
}
function changed(projects) {
    const all = projects.flatMap(({ coverage }) => coverage.changed ?? []);
    const lines = all.reduce((total, one) => total + one.lines, 0);
    const coveredLines = all.reduce((total, one) => total + one.covered, 0);
    return lines === 0 ? undefined : model_formatPercent((100 * coveredLines) / lines);
}
/** `passed` or `failed`; undefined where nothing is known. */
function testsWord(known) {
    if (known.length === 0)
        return undefined;
    return known.some(testsFail) ? 'failed' : 'passed';
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/pattern.js
/**
 * A path pattern as Sonar takes it, after Ant: `*` within a segment, `**` any number of segments, `?` one character, a trailing
 * slash everything below. https://docs.sonarsource.com/sonarqube-server/project-administration/adjusting-analysis/setting-analysis-scope/defining-matching-patterns
 */
function matchesPattern(pattern, path) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    return new RegExp(`^${whole
        .replace(/^\.?\//, '')
        .split('/')
        .map(segment)
        .join('')}$`, 'u').test(`${path}/`);
}
function segment(text) {
    if (text === '**')
        return '(?:[^/]+/)*';
    const inner = text.replace(/[*?]|[^*?]+/g, part => part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    return `${inner}/`;
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/properties.js

/** Longest text that is read, in characters. */
const properties_most = 1024 * 1024;
/**
 * Reads a text in the format of java.util.Properties, as the scanner does: UTF-8, later keys win, values are trimmed. Throws
 * a Problem for what Java would refuse, and for a byte order mark, which Java would take for a part of the first key.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
function parseProperties(text, what) {
    if (text.length > properties_most)
        throw properties_unreadable(what, `it has more than ${properties_most} characters.`);
    if (text.startsWith('\uFEFF'))
        throw properties_unreadable(what, 'it begins with a byte order mark.');
    const found = new Map();
    for (const line of logicalLines(text)) {
        const [key, value] = splitLine(line);
        // String.trim() of Java cuts everything up to the space.
        found.set(unescaped(key, what), unescaped(value, what).replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''));
    }
    return found;
}
/** Lines without comments and blank ones; those that end in an odd number of backslashes are joined with the next one. */
function logicalLines(text) {
    const lines = [];
    let open;
    for (const natural of text.split(/\r\n|[\r\n]/)) {
        const line = natural.replace(/^[ \t\f]+/, '');
        if (open === undefined && (line === '' || line.startsWith('#') || line.startsWith('!')))
            continue;
        const whole = (open ?? '') + line;
        open = endsOpen(line) ? whole.slice(0, -1) : undefined;
        if (open === undefined)
            lines.push(whole);
    }
    return open === undefined ? lines : [...lines, open];
}
function endsOpen(line) {
    return (/\\*$/.exec(line)?.[0].length ?? 0) % 2 === 1;
}
/** The key ends at the first `=`, `:` or white space that no backslash stands before. */
function splitLine(line) {
    const key = /^(?:\\.|[^\\=:\t\f ])*/s.exec(line)?.[0] ?? '';
    return [key, line.slice(key.length).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')];
}
const letters = { t: '\t', n: '\n', r: '\r', f: '\f' };
function unescaped(text, what) {
    return text.replace(/\\(?:u(.{0,4})|(.?))/gs, (_all, code, other) => {
        if (code === undefined)
            return letters[other ?? ''] ?? other ?? '';
        if (/^[0-9A-Fa-f]{4}$/.test(code))
            return String.fromCharCode(Number.parseInt(code, 16));
        throw properties_unreadable(what, `\\u${code} in it is no character: four hexadecimal digits belong there.`);
    });
}
/**
 * The elements of a list as Sonar reads one (RFC 4180): commas and line ends part them, double quotes keep commas, white
 * space around elements and empty ones do not count.
 */
function splitList(value) {
    const element = /[^\S\n]*(?:"((?:[^"]|"")*)"[^,\n]*|([^,\n]*))(?:[,\n]|$)/y;
    const elements = [];
    while (element.lastIndex < value.length) {
        const match = element.exec(value);
        if (match === null)
            break;
        const [, quoted, plain = ''] = match;
        elements.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    }
    return elements.filter(text => text !== '');
}
/** One element of such a list. */
function listElement(text) {
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function properties_unreadable(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Write it as plain UTF-8 text with lines of the form key=value.' });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scope.js


/** Says what Sonar takes a file for under these settings; paths are relative to the project's base directory. */
function roleUnder(settings) {
    const list = (name) => splitList(settings[name] ?? '');
    const sources = list('sonar.sources').length === 0 ? ['.'] : list('sonar.sources');
    const tests = list('sonar.tests');
    const passes = (path, kind) => {
        const inclusions = list(`sonar.${kind}inclusions`);
        return ((inclusions.length === 0 || matchesAny(inclusions, path)) && !matchesAny(list(`sonar.${kind}exclusions`), path));
    };
    return path => {
        if (tests.some(place => isBelow(place, path)) && passes(path, 'test.'))
            return 'test';
        if (!sources.some(place => isBelow(place, path)) || !passes(path, ''))
            return 'outside';
        return matchesAny(list('sonar.coverage.exclusions'), path) ? 'no coverage' : 'main';
    };
}
function matchesAny(patterns, path) {
    return patterns.some(pattern => matchesPattern(pattern, path));
}
/** A place is a directory or a file, as people write it: `.`, `src`, `./src/`. */
function isBelow(place, path) {
    const clean = place.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
    return clean === '' || clean === '.' || path === clean || path.startsWith(`${clean}/`);
}

;// CONCATENATED MODULE: ./packages/core/lib/coverage/open-project.js







/** Looks at a project where it lies. Throws a Problem where it is no directory of a repository. */
async function openProject({ directory, python, settings }, host) {
    const path = await (0,promises_.realpath)(directory).catch(() => {
        throw new lib_problem/* Problem */.A(`open the project ${directory}`, {
            found: 'there is no such directory.',
            next: 'Check `working-directory` and `projects`.',
        });
    });
    const repository = await repositoryOf(path, host);
    let found;
    return {
        directory: toPosix((0,external_node_path_.relative)(repository.root, path)) || '.',
        path,
        repository,
        roleOf: roleUnder(settings),
        python() {
            found ??= findPython(python, path, host);
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/project-check.js

const secrets = ['sonar.token', 'sonar.login', 'sonar.password', 'sonar.scanner.proxyPassword'];
/** What inputs say, or this program needs for itself. */
const inputs = {
    'sonar.host.url': '`sonar-host-url`',
    'sonar.region': '`sonar-region`',
    'sonar.projectBaseDir': '`working-directory` or `projects`',
    'sonar.coverageReportPaths': '`coverage-data`',
    'sonar.python.coverage.reportPaths': '`coverage-data`',
    'sonar.testExecutionReportPaths': '`junit`',
    'sonar.python.xunit.reportPath': '`junit`',
};
/** Throws a Problem where properties hold a secret, or the input `properties` says what other inputs are for. */
function checkProperties(file, extra) {
    for (const name of secrets) {
        if (extra.has(name))
            throw refused('the input `properties`', `it sets ${name}.`);
        if (file.has(name))
            throw refused('sonar-project.properties', `it sets ${name}.`);
    }
    for (const [name, input] of Object.entries(inputs)) {
        if (!extra.has(name))
            continue;
        throw new lib_problem/* Problem */.A('use the input `properties`', { found: `it sets ${name}.`, next: `Use ${input} for that.` });
    }
    refuseModules(new Map([...file, ...extra]));
    if (!file.has('sonar.projectBaseDir'))
        return;
    throw new lib_problem/* Problem */.A('use sonar-project.properties', {
        found: 'it sets sonar.projectBaseDir.',
        next: 'Remove that, put the file into that directory, and name it in `working-directory` or `projects`.',
    });
}
/** Throws a Problem where properties part a project into modules: paths in reports and results would not be found in them. */
function refuseModules(known) {
    const modules = known.get('sonar.modules') ?? '';
    if (modules.trim() === '')
        return;
    throw new lib_problem/* Problem */.A('use the properties of Sonar', {
        found: `sonar.modules is set (${modules}), and modules are not supported.`,
        next: 'Remove it, give each module a project key of its own, and name them all in the input `projects`.',
    });
}
/** The project that is meant, by inputs and properties. Throws a Problem where it is open, or not what a server takes. */
function checkIdentity(known, input) {
    const key = chosen('sonar.projectKey', input.projectKey, known, input.warn);
    const organization = chosen('sonar.organization', input.organization, known, input.warn);
    if (key === undefined)
        throw missing('project key', '`project-key`', 'sonar.projectKey');
    if (!/^[\w.:-]{1,400}$/.test(key) || /^\d+$/.test(key))
        throw badKey(key);
    if (input.server.kind === 'cloud' && organization === undefined)
        throw missing('organisation, which SonarQube Cloud needs', '`organization`', 'sonar.organization');
    return { 'sonar.projectKey': key, ...(organization === undefined ? {} : { 'sonar.organization': organization }) };
}
function chosen(name, given, known, warn) {
    const written = known.get(name) || undefined;
    if (given !== undefined && written !== undefined && given !== written)
        warn(`${name} in the properties is ${written}, and the input says ${given}: the input counts.`);
    return given ?? written;
}
function missing(what, input, property) {
    return new lib_problem/* Problem */.A('analyse with Sonar', {
        found: `there is no ${what}.`,
        next: `Give the input ${input}, or set ${property} in sonar-project.properties.`,
    });
}
function badKey(key) {
    return new lib_problem/* Problem */.A('analyse with Sonar', {
        found: `${JSON.stringify(key.slice(0, 400))} is no project key.`,
        next: 'A key has letters of English, digits, - _ . and :, and at least one that is no digit.',
    });
}
function refused(where, found) {
    return new lib_problem/* Problem */.A(`use ${where}`, {
        found,
        next: 'Remove it, and revoke it on the server if it was committed. Give the token as `sonar-token`, from a secret.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/project-scope.js

/** What tells tests from code where the properties do not. `test` counts at the top only: packages of that name are code. */
const testPatterns = ['test/**', '**/tests/**', '**/test_*.py', '**/*_test.py', '**/conftest.py'];
// Installed packages that lie in the workspace and that git is not told to ignore.
const installed = '**/site-packages/**';
/**
 * What is code and what is test, as far as the properties leave it open. A file that is both makes the engine fail, and so
 * does a test result of a file that is code: so what is included as a test is excluded as code.
 */
function scopeDefaults(known) {
    const [sources, tests] = [known.get('sonar.sources'), known.get('sonar.tests')];
    if (sources !== undefined && tests !== undefined)
        return {};
    const list = (name) => splitList(known.get(name) ?? '');
    const places = tests === undefined ? [''] : list('sonar.tests').map(cleaned);
    const everywhere = places.includes('');
    const inclusions = list('sonar.test.inclusions').length > 0 ? list('sonar.test.inclusions') : testPatterns;
    // A place may be a file or a folder.
    const patterns = everywhere ? inclusions : places.flatMap(place => [place, `${place}/**`]);
    return {
        ...(sources === undefined ? { 'sonar.sources': '.' } : {}),
        ...(tests === undefined ? { 'sonar.tests': '.' } : {}),
        ...(everywhere ? { 'sonar.test.inclusions': project_scope_joined(inclusions) } : {}),
        'sonar.exclusions': project_scope_joined([...list('sonar.exclusions'), ...patterns, installed]),
        'sonar.test.exclusions': project_scope_joined([...list('sonar.test.exclusions'), installed]),
    };
}
/** A path as people write it, from the base directory; '' is that itself. */
function cleaned(place) {
    return place.replace(/^\.(?=$|\/)/, '').replace(/^\/+|\/+$/g, '');
}
function project_scope_joined(patterns) {
    return [...new Set(patterns)].map(listElement).join(',');
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/project-file.js





const fileName = 'sonar-project.properties';
const project_file_limit = 1024 * 1024;
/** What the project's own sonar-project.properties says; empty where there is none. */
async function readProjectFile(directory) {
    const path = (0,external_node_path_.join)(directory, fileName);
    if ((await sizeIfThere(path)) === undefined)
        return new Map();
    return parseProperties((await readLimited(path, project_file_limit)).toString('utf8'), fileName);
}
/** The properties that say what is source code and what is a test, defaults included. Throws a Problem for `sonar.modules`. */
function scopeSettings(file, extra) {
    const known = new Map([...file, ...extra]);
    refuseModules(known);
    return { ...Object.fromEntries(known), ...scopeDefaults(known) };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/projects.js


/** Opens all projects of the run. */
async function openProjects({ inputs, host }) {
    const opened = [];
    for (const { directory, key } of inputs.projects) {
        const properties = await readProjectFile(directory);
        const settings = scopeSettings(properties, new Map(inputs.properties));
        const project = await openProject({ directory, python: inputs.python, settings }, host);
        const written = new Map([...properties, ...inputs.properties]).get('sonar.projectKey');
        opened.push({ project, key: key ?? written, properties });
    }
    return opened;
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/leg.js










/** Measures one leg of a matrix and keeps it for the job that joins the legs, also when its tests fail. */
async function keepLeg(name, run) {
    const { inputs, host } = run;
    const kept = [];
    const opened = await openProjects(run);
    const options = gatherOptions(run, opened);
    for (const one of opened)
        kept.push(await keepOne(name, one, options, run));
    const tests = testFacts(kept.flatMap(({ cases }) => cases), kept.some(({ failed }) => failed));
    await host.summary(legSummary(name, tests));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], inputs['release-dir'], host);
    const all = { ...Object.fromEntries(outputs.map(output => [output, undefined])), tests: testsWord([tests]) };
    return gateLeg(tests, all, inputs.gate, host);
}
async function keepOne(name, { project }, options, run) {
    const { sources, junit, failed } = await measured(project, options, run.host);
    const [report, another] = junit;
    if (sources.data.length === 0 || report === undefined || another !== undefined)
        throw notALeg(name);
    const { directory, repository } = project;
    const { version: python } = await project.python();
    const leg = { name, directory, commit: repository.commit, python, dataFiles: sources.data, junit: report, failed };
    await storeLeg(run.inputs['release-dir'], leg);
    return { cases: await readTests(junit, project), failed };
}
function notALeg(name) {
    return new lib_problem/* Problem */.A(`keep the leg ${name}`, {
        found: 'a leg is data of coverage.py with the one JUnit report of its tests.',
        next: 'Give `.coverage` files in `coverage-data` and one file in `junit`, or neither to have the tests run here.',
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./packages/core/lib/http/proxy.js


const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
/**
 * Sends this process's requests through the proxy that the environment names, NO_PROXY honoured; does nothing where it
 * names none. Returns what undoes it. Throws a Problem where Node cannot (before 24.14).
 */
function useProxy(env = process.env, node = external_node_http_) {
    const named = variables.find(name => (env[name] ?? '') !== '');
    if (named === undefined)
        return () => { };
    if (node.setGlobalProxyFromEnv !== undefined)
        return node.setGlobalProxyFromEnv(env);
    throw new lib_problem/* Problem */.A('use the proxy', {
        found: `${named} is set, and Node ${process.versions.node} cannot honour it.`,
        next: 'Use a runner that brings Node 24.14 or newer.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/tool-cache.js

/**
 * The folder of a tool that the runner's tool cache holds whole, by the marker that every set-up action leaves beside it;
 * undefined where there is none. `architecture` is Node's. What is in it is not looked at: its digests are the caller's to check.
 */
async function findCached(name, version, architecture) {
    // Loaded when asked for: it brings an HTTP client that nothing else here needs.
    const { find } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const folder = find(name, version, architecture);
    return folder === '' ? undefined : folder;
}
/** The runner's tool cache. Throws a Problem outside of a runner. */
function toolCacheDir() {
    const folder = process.env.RUNNER_TOOL_CACHE ?? '';
    if (folder !== '')
        return folder;
    throw new lib_problem/* Problem */.A('find the tool cache', {
        found: 'RUNNER_TOOL_CACHE is not set.',
        next: 'Run this inside GitHub Actions or act.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/xml-escape.js
// What XML 1.0 allows in no form: controls, halves of surrogate pairs, and two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const xml_escape_forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const xml_escape_escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    // A reader would turn them into blanks in an attribute.
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};
/** Text as an attribute or content of XML; what XML can't hold is left out. */
function escapeXml(text) {
    return text.replace(xml_escape_forbidden, '').replace(/[&<>"\t\n\r]/g, character => xml_escape_escapes[character] ?? character);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/sonar-xml.js


/**
 * Sonar's generic coverage (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * `empty`: files that were not measured; listed without lines, else Sonar would count lines of its own for them.
 */
function renderSonarCoverage(files, empty) {
    const measured = new Map(files.map(({ path, lines }) => [path, lines]));
    const paths = [...new Set([...measured.keys(), ...empty])].sort(files_byBytes);
    const body = paths.map(path => renderFile(path, measured.get(path) ?? []));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n${body.join('')}</coverage>\n`;
}
function renderFile(path, lines) {
    return `  <file path="${escapeXml(path)}">\n${lines.map(renderLine).join('')}  </file>\n`;
}
function renderLine({ line, covered, branches }) {
    const ways = branches ? ` branchesToCover="${branches.total}" coveredBranches="${branches.covered}"` : '';
    return `    <lineToCover lineNumber="${line}" covered="${covered}"${ways}/>\n`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/sonar-xml.js


const sonar_xml_elements = { failed: 'failure', error: 'error', skipped: 'skipped' };
/**
 * Sonar's generic test executions (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * Only tests whose `path` is known can be in it; those of a file keep their order.
 */
function renderSonarTests(cases) {
    const files = new Map();
    for (const test of cases) {
        if (test.path === undefined)
            continue;
        const known = files.get(test.path);
        if (known === undefined)
            files.set(test.path, [test]);
        else
            known.push(test);
    }
    const body = [...files].sort(([a], [b]) => files_byBytes(a, b)).map(([path, tests]) => sonar_xml_renderFile(path, tests));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testExecutions version="1">\n${body.join('')}</testExecutions>\n`;
}
function sonar_xml_renderFile(path, tests) {
    return `  <file path="${escapeXml(path)}">\n${tests.map(test => renderTest(test, path)).join('')}  </file>\n`;
}
function renderTest(test, path) {
    const start = `    <testCase name="${escapeXml(nameInFile(test, path))}" duration="${Math.round(test.seconds * 1000)}"`;
    if (test.outcome === 'passed')
        return `${start}/>\n`;
    const element = sonar_xml_elements[test.outcome];
    // Sonar wants a message, and pytest has none for some.
    const message = escapeXml(test.message || test.outcome);
    return `${start}><${element} message="${message}">${escapeXml(test.text ?? '')}</${element}></testCase>\n`;
}
/** `TestShort::test_a`: tests of two classes in a file may have the same name. */
function nameInFile({ name, classname }, path) {
    const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '');
    const segments = classname.split('.');
    const at = segments.lastIndexOf(module);
    return at < 0 ? name : [...segments.slice(at + 1), name].join('::');
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/arrived.js

/**
 * Compares the files that were sent with Sonar's numbers, both by path from the project's base directory. Only for
 * analyses of branches: on a pull request Sonar has numbers of changed files only.
 */
function compareArrived(ours, theirs) {
    const arrival = { ours: countsOf(ours), theirs: countsOf([]), differing: [], absent: [] };
    for (const file of ours) {
        const counts = countsOf([file]);
        const there = theirs.get(file.path);
        if (there !== undefined)
            arrival.theirs = sumCounts([arrival.theirs, there]);
        else if (counts.lines > 0)
            arrival.absent.push(file.path);
        if (there !== undefined && !equal(counts, there))
            arrival.differing.push({ path: file.path, ours: counts, theirs: there });
    }
    return arrival;
}
/** True where nothing was lost on the way. */
function equal(one, other) {
    return Object.keys(one).every(key => one[key] === other[key]);
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/arrival-check.js





const arrival_check_shown = 3;
/**
 * Asks Sonar for the numbers that it has now and compares them with what it was sent, file by file; for tokens that may only
 * analyse, in sum. Throws a Problem where they differ. undefined where Sonar has nothing to compare.
 */
async function checkArrival({ api, target }, key, files, host) {
    // Sonar keeps numbers of changed files only.
    if (target.query.pullRequest !== undefined)
        return undefined;
    try {
        const measures = (await fileMeasures(api, key, target.query)) ?? new Map();
        const { ours, theirs, differing, absent } = compareArrived(files, measures);
        if (differing.length + absent.length === 0)
            return { ours, theirs };
        throw differs([...differing.map(({ path }) => path), ...absent]);
    }
    catch (error) {
        if (!(error instanceof Forbidden))
            throw error;
        const theirs = (await projectMeasures(api, key, target.query)) ?? countsOf([]);
        const onlyOurs = await isPythonOnly(api, key, target.query);
        return compareTotals(countsOf(files), theirs, onlyOurs, host);
    }
}
/** A total may hold files of other languages; it is never less than what was sent. */
function compareTotals(ours, theirs, onlyOurs, host) {
    if (equal(ours, theirs))
        return { ours, theirs };
    if (onlyOurs || Object.keys(ours).some(key => theirs[key] < ours[key]))
        throw differs([]);
    host.notice('Sonar counts more than pytest measured, in files of other languages. A token of a user compares file by file.');
    return undefined;
}
function differs(paths) {
    const where = paths.length === 0 ? '' : ` for ${paths.slice(0, arrival_check_shown).join(', ')}`;
    const rest = paths.length > arrival_check_shown ? ` and ${paths.length - arrival_check_shown} more` : '';
    return new lib_problem/* Problem */.A('prove that the coverage arrived', {
        found: `Sonar shows other numbers than pytest measured${where}${rest}.`,
        next: 'Check `sonar.sources`, `sonar.exclusions` and `sonar.coverage.exclusions`, also those in the settings of the project on the server.',
        details: paths.join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/compute.js





const compute_attempted = "wait for Sonar's analysis";
/** A server of several nodes may not know at once what one of them took. */
const unknownForMs = 30_000;
const sayEveryMs = 30_000;
const leastMs = 50;
/**
 * Waits until the server has worked through an uploaded report. A server that does not answer is asked again until the
 * time is over. Throws a Problem when the analysis failed or was cancelled there, or takes too long.
 */
async function waitForTask(api, id, options, host) {
    const { timeoutMs, poll = { firstMs: 1000, maxMs: 10_000 } } = options;
    const started = Date.now();
    let said = started;
    let last;
    for (let pause = poll.firstMs;; pause = Math.min(pause * 2, poll.maxMs)) {
        const left = started + timeoutMs - Date.now();
        // A question that is cut off at once would hide what the last answer was.
        if (left <= (last === undefined ? 0 : leastMs))
            throw tooLate(last, timeoutMs, id);
        last = await compute_ask(api, id, { left, age: Date.now() - started });
        if (!(last instanceof Transient) && ended(last))
            return analysisOf(last, id);
        if (Date.now() - said >= sayEveryMs) {
            host.info(`Sonar is still at it: ${stateOf(last)} for ${Math.round((Date.now() - started) / 1000)} s.`);
            said = Date.now();
        }
        await (0,external_node_timers_promises_.setTimeout)(Math.min(longer(pause, last), Math.max(0, started + timeoutMs - Date.now())));
    }
}
/** The state of the task, or the failure that may pass. */
async function compute_ask(api, id, time) {
    try {
        const answer = await api.get({
            path: 'api/ce/task',
            parameters: { id, additionalFields: 'warnings' },
            attempted: 'ask Sonar how the analysis goes',
            retry: { attempts: 1, baseMs: 0, maxMs: 0 },
            timeoutMs: Math.min(30_000, time.left),
        });
        return { status: json_textAt(answer, 'task', 'status') ?? 'UNKNOWN', answer };
    }
    catch (error) {
        if (error instanceof Transient)
            return error;
        if (error instanceof NotFound && time.age < unknownForMs)
            return { status: 'PENDING', answer: undefined };
        throw error;
    }
}
function ended({ status }) {
    return status !== 'PENDING' && status !== 'IN_PROGRESS';
}
function analysisOf({ status, answer }, id) {
    const task = at(answer, 'task');
    const analysisId = json_textAt(task, 'analysisId');
    if (status === 'SUCCESS' && analysisId !== undefined)
        return { analysisId, warnings: textsAt(task, 'warnings') };
    if (status === 'FAILED') {
        const reason = (json_textAt(task, 'errorMessage') ?? 'it gives no reason').replace(/\s+/g, ' ').slice(0, 1000);
        throw new lib_problem/* Problem */.A('have Sonar analyse the report', {
            found: `its compute engine failed: ${reason.replace(/\.$/, '')}.`,
            next: `See the background task ${id} in the project's administration.`,
            ...compute_details(json_textAt(task, 'errorStacktrace')),
        });
    }
    if (status === 'CANCELED') {
        throw new lib_problem/* Problem */.A('have Sonar analyse the report', {
            found: 'the analysis was cancelled on the server.',
            next: 'Run the job again, unless somebody cancelled it on purpose.',
        });
    }
    const found = `the state of task ${id} is ${JSON.stringify(status.slice(0, 40))}, without a known meaning.`;
    throw new lib_problem/* Problem */.A(compute_attempted, { found, next: 'Check `sonar-host-url`: this is not what SonarQube answers.' });
}
function compute_details(stack) {
    return stack === undefined ? {} : { details: stack.slice(0, 20_000) };
}
function longer(pause, last) {
    return last instanceof Transient ? Math.max(pause, last.waitMs ?? 0) : pause;
}
function stateOf(last) {
    return last instanceof Transient ? last.found.replace(/\.$/, '') : last.status;
}
function tooLate(last, timeoutMs, id) {
    const state = last === undefined ? 'nothing was asked' : stateOf(last);
    return new lib_problem/* Problem */.A(compute_attempted, {
        found: `after ${timeoutMs / 1000} s it is not done (task ${id}: ${state}).`,
        next: 'Set a longer `timeout`, or see the background tasks of the server: analyses may queue there.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/gate.js


const statuses = ['OK', 'WARN', 'ERROR', 'NONE'];
const conditionStatuses = ['OK', 'WARN', 'ERROR', 'NO_VALUE'];
const gate_attempted = 'ask Sonar for the quality gate';
/** Asks for the gate of one analysis. Throws a Problem. */
async function gateOf(api, analysisId) {
    const answer = await api.get({ path: 'api/qualitygates/project_status', parameters: { analysisId }, attempted: gate_attempted });
    const gate = at(answer, 'projectStatus');
    return { status: gate_oneOf(statuses, json_textAt(gate, 'status')), conditions: json_listAt(gate, 'conditions').map(conditionOf) };
}
function conditionOf(condition) {
    return {
        metric: json_textAt(condition, 'metricKey') ?? 'unknown',
        status: gate_oneOf(conditionStatuses, json_textAt(condition, 'status')),
        comparator: json_textAt(condition, 'comparator') ?? '',
        // Servers that still warn have a second threshold.
        required: json_textAt(condition, 'errorThreshold') ?? json_textAt(condition, 'warningThreshold') ?? '',
        actual: json_textAt(condition, 'actualValue'),
    };
}
// A word that is not known must not pass for a gate that holds.
function gate_oneOf(known, word) {
    const found = known.find(one => one === word);
    if (found !== undefined)
        return found;
    throw new lib_problem/* Problem */.A(gate_attempted, {
        found: `its status is ${JSON.stringify(word?.slice(0, 40))}, and ${known.join(', ')} are known.`,
        next: 'Check `sonar-host-url`: this is not what SonarQube answers.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/warnings.js
/**
 * What Sonar's Python analyser and its like say when they could not read a report of coverage or tests. Settings named in
 * them are recognized as well: `No report was found for sonar.python.coverage.reportPaths using pattern …`.
 * https://github.com/SonarSource/sonar-python, PythonCoverageSensor.java and PythonReportSensor.java
 */
const aboutReports = [
    /\bcoverage report/i,
    /\bxunit report/i,
    /\bsonar\.[\w.]*(coverage|xunit|testExecution)[\w.]*report\w*/i,
    /\bsonar\.(coverageReportPaths|testExecutionReportPaths)\b/,
];
/** Those of the server's warnings that say that coverage or test results did not arrive as they were sent. */
function coverageWarnings(warnings) {
    return warnings.filter(warning => aboutReports.some(pattern => pattern.test(warning)));
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/analyse.js










/**
 * Has Sonar analyse one project and proves what came of it: the scanner took every file, the server processed them, its
 * numbers are ours, and the gate is known. What cannot be relied on is the outcome `error`.
 */
async function analyse(session, options, host) {
    const target = session.target.label === undefined ? {} : { target: session.target.label };
    try {
        return { ...(await analysed(session, options, host)), ...target };
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        if (error.details !== undefined)
            await host.group('What Sonar said', async () => host.info(error.details ?? ''));
        return { ...failed(error), ...target };
    }
}
async function analysed(session, options, host) {
    const { reports, timeoutMs } = options;
    const run = await scanReports(options);
    refuseIgnored(run, reports);
    const { id, dashboardUrl, projectKey } = run.task;
    const { analysisId, warnings } = await waitForTask(session.api, id, { timeoutMs }, host);
    const known = { dashboardUrl, projectKey, warnings: [...uncounted(run, reports), ...warnings] };
    const unread = coverageWarnings(warnings);
    if (unread.length > 0)
        return { ...known, result: 'error', reason: unread.join(' ') };
    const arrived = await checkArrival(session, projectKey, reports.files, host);
    const gate = await gateOf(session.api, analysisId);
    return { ...known, ...verdictOf(gate), gate, ...(arrived === undefined ? {} : { arrived }) };
}
async function scanReports({ reports, scratch, scan }) {
    const { files, unmeasured, cases } = reports;
    const [coverage, tests] = [(0,external_node_path_.join)(scratch, 'sonar-coverage.xml'), (0,external_node_path_.join)(scratch, 'sonar-tests.xml')];
    await writeFileAtomic(coverage, renderSonarCoverage(files, unmeasured));
    await writeFileAtomic(tests, renderSonarTests(cases));
    return scan(coverage, cases.length === 0 ? undefined : tests);
}
/** The scanner ignores files that it does not know, and says so at the level of information only. */
function refuseIgnored({ imported }, { files, unmeasured, cases }) {
    const { ignoredCoverage, ignoredTests, ignoredNames } = imported;
    const ours = new Set([...files, ...cases].map(({ path }) => path));
    const lost = ignoredNames.filter(name => ours.has(name));
    // Files that were never measured may be unknown to Sonar; tests that are handed over may not.
    if (lost.length === 0 && ignoredTests === 0 && ignoredCoverage <= unmeasured.length)
        return;
    throw new lib_problem/* Problem */.A('hand the reports to Sonar', {
        found: `the scanner ignored ${ignoredCoverage + ignoredTests} files as unknown${lost.length === 0 ? '' : `, ${lost.slice(0, 3).join(', ')} among them`}.`,
        next: 'Check `sonar.sources`, `sonar.tests`, `sonar.inclusions` and `sonar.exclusions`, also those in the settings of the project on the server.',
        details: lost.join('\n'),
    });
}
/** Where the numbers cannot be compared, the scanner's own count of files is all that is known. */
function uncounted({ imported }, { files, unmeasured }) {
    const sent = files.length + unmeasured.length;
    const read = (imported.coverage ?? 0) + imported.ignoredCoverage;
    return read === sent
        ? []
        : [`The scanner says that it read the coverage of ${read} files, and ${sent} were handed over.`];
}
function verdictOf({ status, conditions }) {
    // WARN is of servers before 7.6, and of leak periods that could not be computed.
    if (status !== 'ERROR')
        return { result: 'passed' };
    const broken = conditions.filter(condition => condition.status === 'ERROR').length;
    return {
        result: 'failed',
        reason: `the quality gate is not passed: ${broken} of ${conditions.length} conditions fail`,
    };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/core/lib/sonar/ca.js



const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
const ca_most = 1000;
/** The certificates in a text, in its order; texts between them are ignored. Throws a Problem where there is none, or a broken one. */
function readCertificates(text, what) {
    const found = text.match(block) ?? [];
    if (text.includes('PRIVATE KEY-----'))
        throw unusable(what, 'it holds a private key.');
    if (found.length === 0)
        throw unusable(what, 'it holds no certificate in PEM form.');
    if (found.length > ca_most)
        throw unusable(what, `it holds more than ${ca_most} certificates.`);
    for (const [index, pem] of found.entries()) {
        try {
            new external_node_crypto_.X509Certificate(pem);
        }
        catch (error) {
            throw unusable(what, `certificate ${index + 1} cannot be read (${(0,lib_problem/* messageOf */.b)(error)}).`);
        }
    }
    return found;
}
/**
 * Has this process trust the authorities in `pem` beside those that it trusts already, in every request from now on.
 * Returns what undoes it. Throws a Problem where Node cannot (before 24.5).
 */
function trustAuthorities(pem, what, node = external_node_tls_) {
    const added = readCertificates(pem, what);
    const { getCACertificates, setDefaultCACertificates } = node;
    if (getCACertificates === undefined || setDefaultCACertificates === undefined) {
        throw new lib_problem/* Problem */.A('trust another certificate authority', {
            found: `Node ${process.versions.node} cannot be told.`,
            next: 'Use a runner that brings Node 24.5 or newer.',
        });
    }
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, ...added]);
    return () => setDefaultCACertificates(before);
}
function unusable(what, found) {
    const next = 'Give the certificates of the authorities that the server is signed by, in PEM form, and nothing secret.';
    return new lib_problem/* Problem */.A(`use ${what}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/project.js



/**
 * All settings of an analysis that do not come from sonar-project.properties, or win over it. Throws a Problem where the
 * properties hold a secret, say what only inputs may, or leave open which project this is.
 */
function projectSettings(input) {
    const { extra = new Map(), server } = input;
    checkProperties(input.properties, extra);
    const known = new Map([...input.properties, ...extra]);
    return {
        ...project_defaults(known, input),
        ...scopeDefaults(known),
        ...Object.fromEntries(extra),
        ...checkIdentity(known, input),
        ...javaSettings(input),
        ...reports(known, input),
        ...input.target,
        ...input.connection,
        // Always, also for SonarQube Cloud: sonar-project.properties must not say where the token goes to.
        ...serverSettings(known, server, input.warn),
        'sonar.projectBaseDir': input.directory,
    };
}
function project_defaults(known, { version, revision }) {
    const all = {
        'sonar.sourceEncoding': 'UTF-8',
        // Seconds. The scanner's own 5 are too few for a Java that has just started on a busy runner.
        'sonar.scanner.connectTimeout': '30',
        ...(version === undefined ? {} : { 'sonar.projectVersion': version }),
        ...(revision === undefined ? {} : { 'sonar.scm.revision': revision }),
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !known.has(name)));
}
function javaSettings({ java, javaProgram }) {
    if (java === 'auto')
        return {};
    if (java === 'server')
        return { 'sonar.scanner.skipJreProvisioning': 'false' };
    return { 'sonar.scanner.skipJreProvisioning': 'true', 'sonar.scanner.javaExePath': javaProgram };
}
/** The report that was checked is the only one: Sonar would add what others say. */
function reports(known, { coverageReport, testReport, warn }) {
    const others = (names, report) => report === undefined ? [] : names.filter(name => (known.get(name) ?? '') !== '');
    const coverage = ['sonar.coverageReportPaths', 'sonar.python.coverage.reportPaths'];
    const tests = ['sonar.testExecutionReportPaths', 'sonar.python.xunit.reportPath'];
    for (const name of [...others(coverage, coverageReport), ...others(tests, testReport)])
        warn(`${name} in the properties has no effect: the report that this run has made and checked takes its place.`);
    return {
        ...(coverageReport === undefined ? {} : coverageOf(coverageReport)),
        ...(testReport === undefined ? {} : testsOf(testReport)),
    };
}
function coverageOf(report) {
    // Empty, it switches off the sensor for Cobertura together with its default pattern.
    return { 'sonar.coverageReportPaths': listElement(report), 'sonar.python.coverage.reportPaths': '' };
}
function testsOf(report) {
    // Empty, the analysis would carry a warning. In a report without test suites the sensor for JUnit finds nothing; measured.
    return { 'sonar.testExecutionReportPaths': listElement(report), 'sonar.python.xunit.reportPath': report };
}
function serverSettings(known, { url, properties }, warn) {
    const named = known.get('sonar.host.url')?.replace(/\/+$/, '');
    if (named !== undefined && named !== url)
        warn(`sonar.host.url in the properties has no effect: this run analyses on ${url} (input "sonar-host-url").`);
    return properties;
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/proxy.js

/**
 * The scanner's settings for the proxy that this process uses for `url`: by http_proxy or https_proxy, unless no_proxy names
 * the server. Java knows nothing of these variables. They are read as Node reads them, so that the scanner takes the same
 * way as our own requests. Throws a Problem for a proxy that the scanner cannot use. The result may hold a password.
 */
function scannerProxy(url, env) {
    const server = new URL(url);
    const scheme = server.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = variable(env, scheme);
    if (text === '' || isExempt(server, variable(env, 'no_proxy')))
        return {};
    const proxy = URL.parse(text);
    if (proxy === null || proxy.protocol !== 'http:' || proxy.hostname === '')
        throw proxy_unusable(scheme, proxy);
    return {
        'sonar.scanner.proxyHost': withoutBrackets(proxy.hostname),
        'sonar.scanner.proxyPort': proxy.port === '' ? '80' : proxy.port,
        ...(proxy.username === '' ? {} : credentials(proxy)),
    };
}
function credentials({ username, password }) {
    return {
        'sonar.scanner.proxyUser': decodeURIComponent(username),
        'sonar.scanner.proxyPassword': decodeURIComponent(password),
    };
}
function variable(env, name) {
    return env[name] || env[name.toUpperCase()] || '';
}
// https://nodejs.org/api/http.html#built-in-proxy-support, but for ranges of addresses
function isExempt({ hostname, port, protocol }, list) {
    const host = withoutBrackets(hostname).toLowerCase();
    const withPort = `${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
    return list
        .toLowerCase()
        .split(',')
        .map(entry => entry.trim())
        .some(entry => {
        if (entry === '*' || entry === host || entry === withPort)
            return true;
        const domain = /^\*?(\..+)$/.exec(entry)?.[1];
        return domain !== undefined && host.endsWith(domain);
    });
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
function proxy_unusable(name, proxy) {
    // The address is not repeated: it may hold a password.
    const found = proxy === null || proxy.hostname === ''
        ? `${name} is not an address.`
        : `${name} begins with ${proxy.protocol}//, and SonarScanner speaks to a proxy by http:// only.`;
    return new lib_problem/* Problem */.A('use the proxy', { found, next: 'Write it as http://host:port.' });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/wrong-digest.js

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
class wrong_digest_WrongDigest extends lib_problem/* Problem */.A {
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var functions_satisfies = __webpack_require__(883);
;// CONCATENATED MODULE: ./packages/core/lib/tools/denied.js


// Known bad versions. Ranges are semver's; a pre-release of a denied range is denied too.
const denied = [
    {
        name: 'trivy',
        versions: '0.69.4 - 0.69.6',
        reason: 'malicious versions of March 2026 (GHSA-69fq-xp46-6x23, CVE-2026-33634)',
    },
    {
        name: 'cosign',
        versions: '>=3.0.0-0 <3.1.3 || >=2.0.0-0 <2.6.5',
        reason: 'verify-blob accepts a foreign public key in legacy bundles (GHSA-fx35-mq7g-6g98)',
    },
    { name: 'act', versions: '<0.2.86', reason: 'two high-severity advisories are fixed in 0.2.86' },
];
/** Why a version must not be used; undefined for one that may. */
function whyDenied(name, version) {
    const matches = (entry) => entry.name === name && satisfies(version, entry.versions, { includePrerelease: true });
    return denied.find(matches)?.reason;
}
/** Throws a Problem for a version that must not be used, wherever it came from. */
function denied_refuseDenied(name, version) {
    const reason = whyDenied(name, version);
    if (reason === undefined)
        return;
    throw new Problem(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another one that is not affected.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/record.js




const origins = (/* unused pure expression or super */ null && (['release', 'built', 'wheel', 'path']));
/** The name of a record. */
const record_recordName = 'release-tools.json';
/** The record beside a program, or undefined where there is none, or none that can be read. */
async function record_readRecord(program) {
    const text = await readFile(join(dirname(program), record_recordName), 'utf8').catch(() => '');
    try {
        const record = JSON.parse(text);
        return isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Leaves the record beside the program. */
async function writeRecord(program, record) {
    const { name, version, sha256, origin } = record;
    const text = `${JSON.stringify({ name, version, sha256, origin }, undefined, 2)}\n`;
    await writeFileAtomic((0,external_node_path_.join)((0,external_node_path_.dirname)(program), record_recordName), text);
}
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, version, sha256, origin } = value;
    return (typeof name === 'string' &&
        typeof version === 'string' &&
        isSha256(String(sha256)) &&
        origins.includes(String(origin)));
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/version.js
const arguments_ = { cosign: ['version'], 'slsa-verifier': ['version'] };
/**
 * The version that a program says of itself, without `v`; `unknown` where it does not say (a build without the linker
 * flags that carry it).
 */
async function version_askVersion(name, program, host) {
    const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version']);
    return versionIn(`${stdout}\n${stderr}`);
}
/** The first version number of a text; a Go version (`go1.26.8`) is none. */
function versionIn(text) {
    return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/find.js









/**
 * Finds a tool on PATH. The digest is computed again and must equal the one recorded when the tool was installed; a
 * program without a record is asked for its version. Throws a Problem when the tool is absent, changed or known bad.
 */
async function findTool(name, host) {
    const path = await findProgram(programName(name), process.env.PATH ?? '');
    if (path === undefined)
        throw find_missing(name);
    return describeTool(name, path, host);
}
/** What is known of a program at a path; checked against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([readRecord(path), sha256File(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw find_changed(name, path, record.sha256, sha256);
    refuseDenied(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
async function describeUnrecorded(name, path, sha256, host) {
    const version = await askVersion(name, path, host);
    refuseDenied(name, version);
    return { path, name, version, sha256, origin: 'path' };
}
/** The first program of that name in the directories of PATH; relative ones are skipped, as anyone could fill them. */
async function findProgram(file, searchPath) {
    for (const directory of searchPath.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const path = (0,external_node_path_.join)(directory, file);
        const status = await (0,promises_.stat)(path).catch(() => undefined);
        if (status?.isFile() && (process.platform === 'win32' || (status.mode & 0o111) !== 0))
            return path;
    }
    return undefined;
}
function find_missing(name) {
    return new Problem(`run ${name}`, {
        found: `there is no ${name} on PATH.`,
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function find_changed(name, path, expected, found) {
    return new WrongDigest(`run ${name}`, {
        found: `${path} was changed after it was installed: its SHA-256 is ${found}, and ${expected} was recorded.`,
        next: 'Run setup-tools again, and find out what changed the file: this machine may not be trustworthy.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/java.js




/** Oldest Java that the scanner starts with. */
const oldestJava = 17;
/**
 * The newest Java of this machine, 17 or later: those that GitHub's runners and actions/setup-java name in JAVA_HOME and
 * JAVA_HOME_<version>_<architecture>, and the one on PATH. Each is asked for its version; what does not run is left out.
 */
async function findJava(env, host) {
    const programs = await programsOf(env);
    const found = await Promise.all(programs.map(program => describeJava(program, host)));
    const usable = found.filter(java => java !== undefined).filter(java => java_majorOf(java.version) >= oldestJava);
    // The sort is stable: among equals, the first that was named.
    return usable.sort((a, b) => java_majorOf(b.version) - java_majorOf(a.version))[0];
}
/** The Java at a path, or undefined where it does not run. */
async function describeJava(program, host) {
    const answer = await host.exec(program, ['-version']).catch(() => undefined);
    const version = /^\S+ version "([^"]+)"/m.exec(`${answer?.stderr}\n${answer?.stdout}`)?.[1];
    return version === undefined || answer?.exitCode !== 0 ? undefined : { program, version };
}
/** 17 of `17.0.15`, 8 of `1.8.0_402`. */
function java_majorOf(version) {
    return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
}
/** The folder that JAVA_HOME would name for it; links such as /usr/bin/java are followed. */
async function homeOf(java) {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(await (0,promises_.realpath)(java.program)));
}
/** The name of a Java program in its `bin`. */
function javaProgram(name) {
    return process.platform === 'win32' ? `${name}.exe` : name;
}
async function programsOf(env) {
    // The runners name Java 8 and 11 too, which need not be asked.
    const versioned = new RegExp(`^JAVA_HOME_(\\d+)_${process.arch}$`, 'i');
    const homes = Object.entries(env).filter(([name]) => Number(versioned.exec(name)?.[1] ?? 0) >= oldestJava);
    const named = [env.JAVA_HOME ?? '', ...homes.map(([, home]) => home ?? '')]
        .filter(home => home !== '')
        .map(home => (0,external_node_path_.join)(home, 'bin', javaProgram('java')));
    const onPath = await findProgram(javaProgram('java'), env.PATH ?? '');
    const all = [...new Set([...named, ...(onPath === undefined ? [] : [onPath])])];
    const sizes = await Promise.all(all.map(program => sizeOf(program)));
    return all.filter((_program, index) => sizes[index] !== undefined);
}
async function sizeOf(program) {
    return fileSize(await (0,promises_.realpath)(program).catch(() => program));
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-call.js



/** The arguments of Java. Nothing of them is secret, or of the project but its place. */
function argumentsFor({ jar, home }, { baseDir }) {
    return [
        '-Djava.awt.headless=true',
        // Before 19, Java writes in the encoding of the system, which on Windows is not UTF-8.
        '-Dfile.encoding=UTF-8',
        // Else Java sends no password to a proxy on the way to https.
        '-Djdk.http.auth.tunneling.disabledSchemes=',
        '-classpath',
        jar,
        `-Dscanner.home=${home}`,
        `-Dproject.home=${baseDir}`,
        'org.sonarsource.scanner.cli.Main',
    ];
}
/** What the scanner's environment has beyond the allow-listed one. Throws a Problem where it is too large. */
async function environmentFor({ java }, { properties, token, userHome, scratch }, report) {
    return {
        SONAR_TOKEN: token,
        SONAR_USER_HOME: userHome,
        SONAR_SCANNER_JSON_PARAMS: parameters({
            ...properties,
            // Nothing is left in the workspace.
            'sonar.working.directory': (0,external_node_path_.join)(scratch, 'scannerwork'),
            'sonar.scanner.metadataFilePath': report,
        }),
        // For servers that provide no Java: else the first one on PATH would serve, however old.
        JAVA_HOME: await homeOf(java),
        // In the POSIX locale, which containers often have, Java cannot open files whose names are not ASCII.
        ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
    };
}
/** Longest variable of an environment, in characters: 32 pages of memory on Linux (MAX_ARG_STRLEN), less its name. */
const scanner_call_most = process.platform === 'win32' ? 32_000 : 130_000;
/** JSON in ASCII, which no locale changes. */
function parameters(properties) {
    const text = JSON.stringify(properties).replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (text.length <= scanner_call_most)
        return text;
    throw new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: `its properties have ${text.length} characters, more than the ${scanner_call_most} that an environment variable can hold.`,
        next: 'Write long lists as patterns, or into sonar-project.properties.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-failure.js

// The first that matches: what is more exact stands before what is more general.
const scanner_failure_causes = [
    {
        line: /HTTP 407\b/,
        found: 'the proxy does not accept the user name and the password.',
        next: 'Check those in http_proxy and https_proxy.',
    },
    {
        line: /HTTP 401\b|Not authorized\. Please check/,
        found: 'the server does not accept the token.',
        next: 'Check that `sonar-token` is of this server, and neither expired nor revoked.',
    },
    {
        line: /not authorized to analyze this project|Project not found|Could not find a default branch for project|HTTP 403\b|Insufficient privileges/i,
        found: 'there is no such project, or the token may not analyse it.',
        next: 'Check `project-key` and `organization`, and that the token may execute the analysis of this project.',
    },
    {
        line: /Developer Edition or above is required/,
        found: 'this edition of the server analyses neither branches nor pull requests.',
        next: 'Remove the sonar.branch and sonar.pullrequest properties, or set `branch-analysis: off`.',
    },
    {
        line: /Automatic Analysis is enabled/,
        found: 'Automatic Analysis is on, and a project is analysed either by it or in CI.',
        next: "Switch it off on SonarQube Cloud: the project's Administration, Analysis Method.",
    },
    {
        line: /certificate chain is not trusted|PKIX path|unable to find valid certification path/i,
        found: "Java does not trust the server's certificate.",
        next: 'Give the certificate of the authority that signed it as `ca-certificate`.',
    },
    {
        line: /\/analysis\/jres|JRE metadata|provision the JRE|JreDownloader/,
        found: 'the server could not provide the Java for the analysis.',
        next: "Set `java: runner`, so that the analysis uses the runner's Java.",
    },
    {
        line: /UnsupportedClassVersionError|class file version|Java \d+ or (?:higher|newer|later) is required|minimum required (?:Java )?version/i,
        found: "the runner's Java is too old for the server.",
        next: 'Set `java: server`, or add a step with actions/setup-java and the Java that the server asks for.',
    },
    {
        line: /Cannot run program|Failed to run the Java command/,
        found: 'the Java for the analysis does not start.',
        next: 'Set `java: runner`, and remove sonar.scanner.javaExePath from the properties.',
    },
    {
        line: /can't be indexed twice/,
        found: 'a file is both source code and test by the properties.',
        next: 'Make sonar.sources with sonar.exclusions and sonar.tests with sonar.test.inclusions disjoint.',
    },
    {
        line: /parsing of (?:the )?generic test execution report/,
        found: 'Sonar refuses the test results: a file with tests counts as code by the properties.',
        next: 'Name what are tests in sonar.tests or sonar.test.inclusions, and leave it out of sonar.sources by sonar.exclusions.',
    },
    {
        line: /parsing of (?:the )?generic coverage report/,
        found: 'Sonar refuses the coverage: it is of lines that a file does not have.',
        next: 'Check out the commit that the tests ran on.',
    },
    {
        line: /OutOfMemoryError|Java heap space/,
        found: 'the analysis ran out of memory.',
        next: 'Give it more by `properties: sonar.scanner.javaOpts=-Xmx2g`.',
    },
    {
        line: /HTTP (?:429|5\d\d)\b/,
        found: 'the server is overloaded or broken.',
        next: 'Run the job again later, and look at the logs of the server if it goes on.',
    },
    {
        line: /Failed to query server version|Call to URL|timed out|Connection refused|UnknownHostException|UnresolvedAddress/i,
        found: 'the server cannot be reached.',
        next: 'Check `sonar-host-url`, and the network and the proxies on the way.',
    },
];
/** The Problem for a scan that failed, with the usual cause of what its errors say. */
function scannerFailure(exitCode, errors) {
    const text = errors.join('\n');
    const cause = scanner_failure_causes.find(({ line }) => line.test(text));
    const first = errors.find(line => line !== 'Error during SonarScanner CLI execution');
    const quote = first === undefined ? 'it gave no reason.' : `it says: ${scanner_failure_shortened(first)}`;
    return new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: cause === undefined ? `it ended with exit code ${exitCode}, and ${quote}` : cause.found,
        next: cause?.next ?? 'See its log above.',
        details: `Exit code ${exitCode}\n${text}`,
    });
}
function scanner_failure_shortened(line) {
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-output.js
/** `16:29:21.490 INFO  Test execution data ignored for 1 unknown files, including:`; what follows without a time belongs to it. */
const start = /^\d\d:\d\d:\d\d\.\d{3} (TRACE|DEBUG|INFO|WARN|ERROR) +(.*)$/;
const noise = /^(\s+at |\s*\.\.\. \d+ |Re-run SonarScanner CLI)|^\s*$/;
/**
 * What the standard output of SonarScanner CLI and its engine says of the reports. The lines that this relies on are those of
 * SonarQube 25.12; where a later engine words them otherwise, the numbers are undefined and nothing else depends on them.
 */
function readImported(stdout) {
    const entries = entriesOf(stdout).filter(({ level }) => level === 'INFO');
    const ignored = [ignoredIn(entries, 'Coverage'), ignoredIn(entries, 'Test execution')];
    return {
        coverage: importedIn(entries, 'coverage'),
        tests: importedIn(entries, 'test execution'),
        ignoredCoverage: ignored[0].count,
        ignoredTests: ignored[1].count,
        ignoredNames: ignored.flatMap(({ names }) => names),
    };
}
/** Errors in the standard error of SonarScanner CLI, a line each, without times; of stack traces only what failed. */
function readErrors(stderr) {
    return (entriesOf(stderr)
        .filter(({ level }) => level === 'ERROR')
        .flatMap(({ lines }) => lines)
        .filter(line => !noise.test(line))
        // What is wrong with every file is said for every file.
        .slice(0, 100));
}
function entriesOf(log) {
    const entries = [];
    for (const line of log.split(/\r?\n/)) {
        const [, level, message = ''] = start.exec(line) ?? [];
        if (level !== undefined)
            entries.push({ level, lines: [message] });
        // What Java itself writes before the first entry is an error.
        else if (entries.length > 0)
            entries.at(-1)?.lines.push(line);
        else if (line !== '')
            entries.push({ level: 'ERROR', lines: [line] });
    }
    return entries;
}
function importedIn(entries, what) {
    const pattern = new RegExp(`^Imported ${what} data for (\\d+) files?$`);
    const counts = entries.map(({ lines }) => pattern.exec(lines[0] ?? '')?.[1]).filter(count => count !== undefined);
    return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + Number(count), 0);
}
function ignoredIn(entries, what) {
    const pattern = new RegExp(`^${what} data ignored for (\\d+) unknown files?, including:$`);
    const found = entries.filter(({ lines }) => pattern.test(lines[0] ?? ''));
    return {
        count: found.reduce((sum, { lines }) => sum + Number(pattern.exec(lines[0] ?? '')?.[1]), 0),
        names: found.flatMap(({ lines }) => lines.slice(1)).filter(name => name !== ''),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/run.js







/**
 * Analyses a project and sends the result to the server. The token and all settings go through the environment, nothing of
 * the project through the arguments. The log is passed on as it comes. Throws a Problem with the usual cause where it fails.
 */
async function runScanner(scanner, request, host) {
    const secrets = [request.token, request.properties['sonar.scanner.proxyPassword'] ?? ''].filter(text => text !== '');
    for (const secret of secrets)
        host.secret(secret);
    const masked = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    const report = (0,external_node_path_.join)(request.scratch, 'report-task.txt');
    const { exitCode, stdout, stderr } = await host.exec(scanner.java.program, argumentsFor(scanner, request), {
        cwd: request.baseDir,
        env: await environmentFor(scanner, request, report),
        line: line => host.info(masked(line)),
    });
    const errors = readErrors(masked(stderr));
    if (exitCode !== 0)
        throw scannerFailure(exitCode, errors);
    return { exitCode, task: await readTask(report), imported: readImported(masked(stdout)), errors };
}
/** https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/ (sonar.scanner.metadataFilePath) */
async function readTask(report) {
    const text = await (0,promises_.readFile)(report, 'utf8').catch(() => undefined);
    if (text === undefined)
        throw nothingSent();
    const facts = parseProperties(text, 'report-task.txt');
    const [id, dashboardUrl, projectKey] = ['ceTaskId', 'dashboardUrl', 'projectKey'].map(name => facts.get(name) ?? '');
    if (id !== undefined && /^[\w-]+$/.test(id) && projectKey && URL.canParse(dashboardUrl ?? ''))
        return { id, dashboardUrl: dashboardUrl ?? '', projectKey };
    throw new lib_problem/* Problem */.A('read what SonarScanner leaves', {
        found: 'report-task.txt lacks ceTaskId, dashboardUrl or projectKey.',
        next: 'Use the pinned scanner: remove the input "scanner-path".',
    });
}
function nothingSent() {
    return new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: 'it succeeded without sending anything to the server.',
        next: 'Remove sonar.scanner.skip from the properties.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/platform.js

/** Go's names, as upstream's assets use them. */
const platforms = [
    'linux-amd64',
    'linux-arm64',
    'darwin-amd64',
    'darwin-arm64',
    'windows-amd64',
    'windows-arm64',
];
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const machines = { x64: 'amd64', arm64: 'arm64' };
/** The platform of this machine. Throws a Problem for one that no tool has programs for. */
function currentPlatform(system = process.platform, machine = process.arch) {
    const name = `${systems[system]}-${machines[machine]}`;
    const known = platforms.find(platform => platform === name);
    if (known !== undefined)
        return known;
    throw new lib_problem/* Problem */.A('install tools', {
        found: `the platform ${system}-${machine} is not supported.`,
        next: `Use a runner with one of: ${platforms.join(', ')}.`,
    });
}
/** The name of the architecture in the tool cache: that of Node, as all set-up actions use it. */
function platform_cacheArchitecture(platform) {
    return platform.endsWith('-amd64') ? 'x64' : 'arm64';
}
function isWindows(platform) {
    return platform.startsWith('windows-');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/core/lib/http/sink.js



/** A file that is filled piece by piece, with the digest of what is in it so far. */
class Sink {
    #handle;
    #path;
    #limit;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(handle, path, limit) {
        this.#handle = handle;
        this.#path = path;
        this.#limit = limit;
    }
    /** Opens an empty file that takes at most `limit` bytes. */
    static async open(path, limit) {
        return new Sink(await openEmpty(path), path, limit);
    }
    /** Bytes so far. */
    get size() {
        return this.#size;
    }
    /** SHA-256 of the bytes so far, lower-case hex. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
    /** Appends bytes. Throws a Problem beyond the limit, or when the disk is full. */
    async write(bytes) {
        if (this.#size + bytes.length > this.#limit)
            throw tooLarge(this.#path, this.#limit);
        await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)));
        this.#hash.update(bytes);
        this.#size += bytes.length;
    }
    /** Forgets what was written. */
    async restart() {
        await this.#handle.close();
        this.#handle = await openEmpty(this.#path);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#size = 0;
    }
    async close() {
        await this.#handle.close();
    }
}
function openEmpty(path) {
    return (0,promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would be larger than it may be. */
function tooLarge(path, limit) {
    return new lib_problem/* Problem */.A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check that its source is the right one.',
    });
}
/** The Problem for a file that cannot be written; a full disk in plain words. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new lib_problem/* Problem */.A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Make room on it, or use a runner with a larger one.'
            : 'Check that the folder exists and may be written.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/member.js

/** The name of an archive's entry without a leading `./`; no other form of the same path is taken for it. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new lib_problem/* Problem */.A('unpack the archive', { found, next: 'Check what its source serves.', cause });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/tar.js

const tar_block = 512;
/**
 * Reads one regular file out of a tar stream, whatever else is in it. Throws a Problem when it is there twice, or the
 * archive is damaged. Numbers in headers are octal (POSIX ustar); larger files than octal can say do not occur here.
 */
async function readTarMember(stream, name, sink) {
    const reader = new BlockReader(stream);
    let found = false;
    for (;;) {
        const header = await reader.take(tar_block);
        if (header === undefined || header.every(byte => byte === 0)) {
            await reader.drain();
            return found;
        }
        const entry = parseHeader(header);
        const wanted = entry.regular && normalName(entry.name) === name;
        if (wanted && found)
            throw archiveProblem(`it holds ${name} twice.`);
        found ||= wanted;
        await reader.pass(entry.size, wanted ? sink : undefined);
        await reader.pass((tar_block - (entry.size % tar_block)) % tar_block, undefined);
    }
}
function parseHeader(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (tar_octal(header, 148, 8) !== sum)
        throw archiveProblem('a header in it is damaged.');
    const prefix = header.toString('latin1', 257, 262) === 'ustar' ? tar_text(header, 345, 155) : '';
    const name = tar_text(header, 0, 100);
    const type = header[156];
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: tar_octal(header, 124, 12),
        regular: type === 0 || type === 0x30,
    };
}
function tar_text(header, start, length) {
    const end = header.indexOf(0, start);
    return header.toString('utf8', start, end === -1 || end > start + length ? start + length : end);
}
function tar_octal(header, start, length) {
    const digits = tar_text(header, start, length).trim();
    if (!/^[0-7]+$/.test(digits))
        throw archiveProblem('a header in it is damaged.');
    return Number.parseInt(digits, 8);
}
/** Cuts a stream into pieces of given sizes without collecting it. */
class BlockReader {
    #source;
    #rest = Buffer.alloc(0);
    constructor(stream) {
        this.#source = stream[Symbol.asyncIterator]();
    }
    /** The next bytes, or undefined at the end of the stream. */
    async take(size) {
        const pieces = [];
        if (this.#rest.length === 0 && !(await this.#fill()))
            return undefined;
        await this.pass(size, { write: async (piece) => void pieces.push(piece) });
        return Buffer.concat(pieces);
    }
    /** Hands the next bytes to a sink, or drops them. Throws a Problem when there are fewer. */
    async pass(size, sink) {
        for (let left = size; left > 0;) {
            if (this.#rest.length === 0 && !(await this.#fill()))
                throw archiveProblem('it ends early.');
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            await sink?.write(piece);
        }
    }
    /** Reads to the end, so that the checksum at the end of the packed stream is looked at too. */
    async drain() {
        while (await this.#fill())
            ;
    }
    async #fill() {
        const next = await this.#source.next();
        this.#rest = next.done === true ? Buffer.alloc(0) : next.value;
        return next.done !== true;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/zip.js




/**
 * Reads one file out of a zip file (APPNOTE.TXT 6.3, without Zip64, which nothing below 4 GiB needs). Throws a Problem
 * when it is there twice, is encrypted, or the archive is damaged.
 */
async function readZipMember(path, name, sink) {
    const file = await (0,promises_.open)(path);
    try {
        const entries = (await readDirectory(file)).filter(entry => normalName(entry.name) === name);
        if (entries.length > 1)
            throw archiveProblem(`it holds ${name} twice.`);
        const [entry] = entries;
        if (entry !== undefined)
            await readEntry(file, entry, sink);
        return entry !== undefined;
    }
    finally {
        await file.close();
    }
}
/** The names of a zip file with their modes (see ZipEntry), in its order. Throws a Problem when its directory is damaged. */
async function listZip(path) {
    const file = await (0,promises_.open)(path);
    try {
        return (await readDirectory(file)).map(({ name, mode }) => ({ name, mode }));
    }
    finally {
        await file.close();
    }
}
async function readDirectory(file) {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of at most 64 KiB.
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end === -1 || end + 22 > tail.length)
        throw archiveProblem('it is no zip file.');
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    return parseDirectory(directory);
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archiveProblem('its directory is damaged.');
        const nameLength = directory.readUInt16LE(at + 28);
        entries.push({
            name: directory.toString('utf8', at + 46, at + 46 + nameLength),
            mode: directory.readUInt16LE(at + 40),
            method: directory.readUInt16LE(at + 10),
            encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
            compressed: directory.readUInt32LE(at + 20),
            start: directory.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
}
async function readEntry(file, entry, sink) {
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8))
        throw archiveProblem(`${entry.name} is encrypted, or packed in a way that is not known.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archiveProblem('an entry in it is damaged.');
    const start = entry.start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = external_node_stream_.Readable.from(pieces(file, start, entry.compressed));
    const bytes = entry.method === 0 ? packed : packed.compose((0,external_node_zlib_.createInflateRaw)());
    for await (const piece of bytes)
        await sink.write(piece);
}
async function* pieces(file, start, size) {
    for (let done = 0; done < size; done += 65_536)
        yield await readAt(file, start + done, Math.min(65_536, size - done));
}
async function readAt(file, position, size) {
    const { size: available } = await file.stat();
    if (position + size > available)
        throw archiveProblem('it ends early.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archiveProblem('it ends early.');
    return buffer;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/unpack.js









/** Largest program that is unpacked, in bytes; trivy, the largest, has about 150 MB. */
const programLimit = 512 * 1024 * 1024;
/** Everything in an archive together, in bytes: what is not the program is licence and read-me. */
const archiveLimit = 2 * programLimit;
/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination`; returns its SHA-256. Names in the archive decide
 * nothing about where it goes. Throws a Problem.
 */
async function unpackProgram(archive, name, destination) {
    const sink = await Sink.open(destination, programLimit);
    try {
        await readMember(archive, name, sink);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}
/** SHA-256 of one file of an archive, without unpacking it anywhere. */
async function digestOfMember(archive, name) {
    const hash = createHash('sha256');
    await readMember(archive, name, { write: async (bytes) => void hash.update(bytes) });
    return hash.digest('hex');
}
async function readMember(archive, name, sink) {
    const found = await (archive.endsWith('.zip')
        ? readZipMember(archive, name, sink)
        : readTarGz(archive, name, sink)).catch(error => Promise.reject(error instanceof lib_problem/* Problem */.A ? error : archiveProblem(`it is damaged (${(0,lib_problem/* messageOf */.b)(error)}).`, error)));
    if (!found)
        throw archiveProblem(`there is no file ${name} in it.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), unpack_limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* unpack_limited(stream) {
    let size = 0;
    for await (const piece of stream) {
        size += piece.length;
        if (size > archiveLimit)
            throw archiveProblem(`it unpacks to more than the ${archiveLimit} bytes accepted.`);
        yield piece;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/jre.js







// Documentation, and the only symbolic links; nothing runs it.
const notNeeded = /^[^/]+\/jre\/(legal|man)\//;
/**
 * Unpacks the Java of a platform's scanner archive, whose digest the caller has checked, to `<directory>/jre` and starts it
 * once. Throws a Problem where it does not run, as on Alpine Linux.
 */
async function unpackJava(archive, directory, host) {
    for (const { name, mode } of await listZip(archive)) {
        const path = pathInJre(name);
        if (path === undefined || name.endsWith('/') || notNeeded.test(name))
            continue;
        const target = (0,external_node_path_.join)(directory, 'jre', path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await unpackProgram(archive, name, target);
        if ((mode & 0o111) !== 0 || path.startsWith('bin/'))
            await (0,promises_.chmod)(target, 0o755);
    }
    const java = await describeJava((0,external_node_path_.join)(directory, 'jre', 'bin', javaProgram('java')), host);
    if (java !== undefined)
        return java;
    throw new lib_problem/* Problem */.A('run the Java that comes with SonarScanner', {
        found: 'it does not start on this machine.',
        next: 'Add a step with actions/setup-java before this one, or install Java 17 or later (on Alpine Linux: openjdk21-jre).',
    });
}
/** The Problem for a machine without Java that upstream has none for. */
function noJava(platform) {
    const found = isWindows(platform) ? 'SonarSource packs one for x64 only' : `SonarSource packs none for ${platform}`;
    return new lib_problem/* Problem */.A('start SonarScanner', {
        found: `there is no Java 17 or later on this machine, and ${found}.`,
        next: 'Add a step with actions/setup-java before this one.',
    });
}
/** `bin/java` of `sonar-scanner-8.1.0.6389-linux-x64/jre/bin/java`; undefined for what is no file of the Java. */
function pathInJre(name) {
    const path = /^[^/]+\/jre\/(.+)$/.exec(name)?.[1];
    const safe = path?.split('/').every(part => part !== '..' && part !== '.' && !/[\\:\0]/.test(part));
    return safe === true ? path : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/http/download.js









/**
 * Downloads to `path`, resuming where a broken connection stopped. The digest is computed while it streams. On any
 * failure the file is removed and a Problem thrown.
 */
async function download(url, path, options) {
    const where = shownUrl(parseUrl(url));
    const sink = await Sink.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await retry(() => download_attempt(transfer), options.retry ?? patient, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
async function download_attempt(transfer) {
    const idle = idleTimer(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? error : brokenConnection(error, transfer.where, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const response = await request(transfer.url, rangeHeaders(transfer), idle.signal);
    try {
        await begin(transfer, response);
        for await (const bytes of response.body ?? []) {
            idle.touch();
            await transfer.sink.write(bytes);
        }
    }
    finally {
        // Frees the connection of an answer that is not read to its end.
        if (!response.bodyUsed)
            await response.body?.cancel();
    }
}
function rangeHeaders({ sink, validator }) {
    if (sink.size === 0 || validator === undefined)
        return {};
    return { range: `bytes=${sink.size}-`, 'if-range': validator };
}
/** Decides from the answer's head whether it goes on with the file or starts it again. */
async function begin(transfer, response) {
    const { sink } = transfer;
    if (continues(response, sink.size)) {
        transfer.resumed = true;
        return;
    }
    // A range that cannot be satisfied, or another one than asked for: the next attempt asks for all of it.
    if (response.status === 206 || response.status === 416)
        throw await startAgain(transfer, 'the server sent another range');
    if (response.status !== 200)
        throw refusedBy(response, transfer.where);
    if (sink.size > 0)
        await sink.restart();
    transfer.resumed = false;
    transfer.validator = validatorOf(response.headers);
    refuseTooLarge(transfer, response);
}
function continues(response, size) {
    return (size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`));
}
/** A strong ETag, else the date; weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
function validatorOf(headers) {
    const etag = headers.get('etag');
    if (etag !== null && !etag.startsWith('W/'))
        return etag;
    return headers.get('last-modified') ?? undefined;
}
function refuseTooLarge({ where, options }, response) {
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length <= options.limit)
        return;
    throw new lib_problem/* Problem */.A(`download ${where}`, {
        found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
        next: 'Check that the address is the right one.',
    });
}
async function checkDigest(transfer) {
    const { sink, where, options } = transfer;
    const found = sink.digest();
    if (found === options.sha256)
        return;
    if (transfer.resumed)
        throw await startAgain(transfer, 'the pieces do not fit together');
    throw new wrong_digest_WrongDigest(`download ${where}`, {
        found: `its SHA-256 is ${found}, and ${options.sha256} was expected (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves another file than the one that was pinned, or only a part of it.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new Transient(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies on the way.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/cache.js






/** The folder of one tool in the tool cache. What is built from source has its own: it is never taken for a release. */
function cacheFolder(setup, name, version, kind) {
    return join(setup.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(setup.platform));
}
/** The same folder where the tool cache holds it whole, and with `files` at most; undefined where there is nothing to use. */
async function wholeFolder(setup, name, version, kind, files) {
    const folder = await lookUp(setup, name, version, kind);
    if (folder === undefined)
        return undefined;
    const found = await readdir(folder).catch(() => []);
    const foreign = found.find(file => !files.includes(file) && file !== recordName);
    if (foreign === undefined)
        return folder;
    // The folder goes on PATH, and so would everything that somebody put beside the program.
    setup.host.warning(`The tool cache has ${JSON.stringify(foreign)} beside ${name} ${version}. It is installed again.`);
    await clear(folder);
    return undefined;
}
async function lookUp(setup, name, version, kind) {
    if (setup.findCached === undefined)
        return cacheFolder(setup, name, version, kind);
    return setup.findCached(name, cachedVersion(version, kind), cacheArchitecture(setup.platform));
}
function cachedVersion(version, kind) {
    return kind === 'built' ? `${version}-built` : version;
}
/** Fills a new folder and then moves it into place. On any failure nothing is left, and what was in place stays. */
async function cache_place(folder, fill) {
    const staging = await makeStaging(folder);
    try {
        const result = await fill(staging);
        await moveInto(staging, folder);
        await (0,promises_.writeFile)(marker(folder), '');
        return result;
    }
    catch (error) {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
        // The version's folder, unless something else is in it.
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(folder)).catch(() => undefined);
        throw isSystemError(error) ? unwritable(folder, error) : error;
    }
}
// A disk can be full at any write, also at those that are no download.
function isSystemError(error) {
    return error instanceof Error && !(error instanceof lib_problem/* Problem */.A) && 'syscall' in error;
}
// Another job of this machine may be doing the same: then the folder is there again between the two steps.
async function moveInto(staging, folder, attempts = 5) {
    await clear(folder);
    try {
        await (0,promises_.rename)(staging, folder);
    }
    catch (error) {
        if (attempts <= 1)
            throw unwritable(folder, error);
        await moveInto(staging, folder, attempts - 1);
    }
}
/** Removes a folder of the tool cache. */
async function clear(folder) {
    await (0,promises_.rm)(marker(folder), { force: true });
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}
async function makeStaging(folder) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        return await (0,promises_.mkdtemp)(`${folder}.partial-`);
    }
    catch (error) {
        throw unwritable(folder, error);
    }
}
// What tells @actions/tool-cache that the folder is complete.
function marker(folder) {
    return `${folder}.complete`;
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-lock.js
/**
 * The scanner that is compiled into the bundles. Digests are the same at SonarSource (through sonarqube-scan-action's
 * `sonar-scanner-version` and Homebrew's formula) and in the Maven repository of the project.
 */
const scannerLock = {
    version: '8.1.0.6389',
    url: 'https://binaries.sonarsource.com/Distribution/sonar-scanner-cli',
    archive: {
        file: 'sonar-scanner-cli-8.1.0.6389.zip',
        sha256: 'ab76ab3c360025e9108be5b55be066f304a164f8b2850d2f2f333915db51bc1b',
    },
    jar: {
        file: 'sonar-scanner-cli-8.1.0.6389.jar',
        sha256: 'e0e36cab2d2238bdf4468d16e5d361ad52564c44683c7351591b17518a0bb77c',
    },
    withJava: {
        'linux-amd64': {
            file: 'sonar-scanner-cli-8.1.0.6389-linux-x64.zip',
            sha256: 'bb8f709f9cb73352f8d1260a3b3c506c0f41146754bc630762c126d795499d0b',
        },
        'linux-arm64': {
            file: 'sonar-scanner-cli-8.1.0.6389-linux-aarch64.zip',
            sha256: '5e1c9328f4e261838de778c9e586ee608cca45ff7f0538108642219214628ba5',
        },
        'darwin-amd64': {
            file: 'sonar-scanner-cli-8.1.0.6389-macosx-x64.zip',
            sha256: '8afc8bbff9008434e53b31cb681333ff643b999f84ca537db573d0fae8883cdc',
        },
        'darwin-arm64': {
            file: 'sonar-scanner-cli-8.1.0.6389-macosx-aarch64.zip',
            sha256: '20d12be4081896b337cd873d98ebd3d554be666086a45e31dd84a12ef51c3688',
        },
        'windows-amd64': {
            file: 'sonar-scanner-cli-8.1.0.6389-windows-x64.zip',
            sha256: '73f0e71928673d5b2f39bb86213342a30e51a14c8eec345164016bb29c8df8ee',
        },
    },
};
/** The version as @actions/tool-cache wants it, which looks for semantic versions only: `8.1.0-build.6389`. */
function semanticVersion(version) {
    return version.replace(/^(\d+\.\d+\.\d+)\.(\d+)$/, '$1-build.$2');
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-files.js











/** Largest archive, in bytes; those with a Java have about 60 MB. */
const scanner_files_archiveLimit = 256 * 1024 * 1024;
/** The scanner's jar: from the tool cache where it is whole there, else out of the archive. Throws a Problem. */
function fetchJar(setup) {
    const { archive, jar, version } = setup.lock;
    return fetchFile('sonar-scanner', jar, setup, async (staging) => {
        const zip = (0,external_node_path_.join)(staging, archive.file);
        await downloadArchive(archive, zip, setup);
        const digest = await unpackProgram(zip, `sonar-scanner-${version}/lib/${jar.file}`, (0,external_node_path_.join)(staging, jar.file));
        if (digest !== jar.sha256)
            throw wrongJar(jar, digest);
        await (0,promises_.rm)(zip);
    });
}
/** The archive with a Java for this platform. It stays packed in the tool cache: so one digest tells that it is whole. */
function fetchArchiveWithJava(archive, setup) {
    return fetchFile('sonar-scanner-java', archive, setup, staging => downloadArchive(archive, (0,external_node_path_.join)(staging, archive.file), setup));
}
async function fetchFile(name, file, setup, fill) {
    const cached = await fromCache(name, file, setup);
    if (cached !== undefined)
        return { path: cached, served: 'cache' };
    const folder = scanner_files_cacheFolder(name, setup);
    await cache_place(folder, async (staging) => {
        await fill(staging);
        const { sha256 } = file;
        await writeRecord((0,external_node_path_.join)(staging, file.file), { name, version: setup.lock.version, sha256, origin: 'release' });
    });
    return { path: (0,external_node_path_.join)(folder, file.file), served: setup.mirrorUrl === undefined ? 'download' : 'mirror' };
}
/** What the cache must hold is said by the lock, never by a file in it; a folder with more in it would be the scanner's home. */
async function fromCache(name, file, setup) {
    const folder = await scanner_files_lookUp(name, setup);
    if (folder === undefined || (await fileSize((0,external_node_path_.join)(folder, file.file))) === undefined)
        return undefined;
    const foreign = (await listFiles(folder)).find(path => path !== file.file && path !== record_recordName);
    const path = (0,external_node_path_.join)(folder, file.file);
    if (foreign === undefined && (await digest_sha256File(path)) === file.sha256)
        return path;
    const found = foreign === undefined ? 'was changed' : `has ${JSON.stringify(foreign)} beside it`;
    setup.host.warning(`${file.file} in the tool cache ${found}. It is installed again.`);
    await clear(folder);
    return undefined;
}
async function scanner_files_lookUp(name, setup) {
    if (setup.findCached === undefined)
        return scanner_files_cacheFolder(name, setup);
    return setup.findCached(name, semanticVersion(setup.lock.version), platform_cacheArchitecture(setup.platform));
}
function scanner_files_cacheFolder(name, { cacheDir, lock, platform }) {
    return (0,external_node_path_.join)(cacheDir, name, semanticVersion(lock.version), platform_cacheArchitecture(platform));
}
function downloadArchive({ file, sha256 }, path, setup) {
    const base = (setup.mirrorUrl ?? setup.lock.url).replace(/\/+$/, '');
    const { retry, host } = setup;
    return download(`${base}/${file}`, path, { sha256, limit: scanner_files_archiveLimit, retry, say: host.info });
}
function wrongJar(jar, found) {
    return new wrong_digest_WrongDigest('unpack SonarScanner', {
        found: `the SHA-256 of ${jar.file} is ${found}, and the lock has ${jar.sha256}.`,
        next: 'Do not use it, and report this: the lock of release-tools contradicts itself.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner-path.js






/** First version that takes its settings from SONAR_SCANNER_JSON_PARAMS. */
const oldestScanner = 6;
/**
 * A scanner that is there already: the folder that SonarSource's archive unpacks to, or the jar in its `lib`. Where it is of
 * the pinned version it must be the pinned file. Throws a Problem.
 */
async function scannerAt(path, lock) {
    const jar = await scanner_path_locate((0,external_node_path_.resolve)(path));
    const version = scanner_path_versionOf(jar);
    if (version === undefined || Number.parseInt(version, 10) < oldestScanner)
        throw unsuitable(jar);
    const sha256 = await digest_sha256File(jar);
    if (version === lock.version && sha256 !== lock.jar.sha256)
        throw scanner_path_changed(jar, sha256, lock);
    const folder = (0,external_node_path_.dirname)(jar);
    return { jar, home: (0,external_node_path_.basename)(folder) === 'lib' ? (0,external_node_path_.dirname)(folder) : folder, version, sha256 };
}
async function scanner_path_locate(path) {
    if ((await fileSize(path)) !== undefined)
        return path;
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(path, 'lib')).catch(() => []);
    const jars = names.filter(name => scanner_path_versionOf(name) !== undefined);
    const [name] = jars;
    if (name !== undefined && jars.length === 1)
        return (0,external_node_path_.join)(path, 'lib', name);
    throw new lib_problem/* Problem */.A(`take SonarScanner from ${path}`, {
        found: `there is ${jars.length === 0 ? 'no' : 'more than one'} lib/sonar-scanner-cli-<version>.jar in it.`,
        next: 'Give the folder that the archive of SonarScanner CLI unpacks to, or the jar in its lib.',
    });
}
function scanner_path_versionOf(jar) {
    return /^sonar-scanner-cli-(\d+(?:\.\d+)+)\.jar$/.exec((0,external_node_path_.basename)(jar))?.[1];
}
function unsuitable(jar) {
    return new lib_problem/* Problem */.A(`take SonarScanner from ${jar}`, {
        found: 'its name does not say that it is SonarScanner CLI 6 or later.',
        next: 'Give sonar-scanner-cli-<version>.jar under its own name.',
    });
}
function scanner_path_changed(jar, found, lock) {
    return new wrong_digest_WrongDigest(`use ${jar}`, {
        found: `its SHA-256 is ${found}, and that of SonarScanner CLI ${lock.version} is ${lock.jar.sha256}.`,
        next: 'Do not use it, and find out where it comes from.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/scanner.js







/**
 * Installs SonarScanner CLI by its pinned digest, and finds the Java to start it with. Where the machine has no Java 17 or
 * later, the one in SonarSource's archive for the platform serves. Throws a Problem.
 */
async function installScanner(options, host) {
    const setup = {
        host,
        lock: options.lock ?? scannerLock,
        platform: options.platform ?? currentPlatform(),
        cacheDir: options.cacheDir,
        findCached: options.findCached,
        mirrorUrl: options.mirrorUrl,
        retry: options.retry ?? patient,
    };
    const java = await findJava(options.env ?? process.env, host);
    const scanner = await takeScanner(options.path, setup);
    return { ...scanner, java: java ?? (await bringJava(setup, options.scratch)) };
}
async function takeScanner(path, setup) {
    const { lock } = setup;
    if (path !== undefined)
        return { ...(await scannerAt(path, lock)), served: 'path' };
    const { path: jar, served } = await fetchJar(setup);
    return { ...(await scannerAt(jar, lock)), served };
}
/** Unpacked in each run: files that lie about between runs would have to be checked one by one. */
async function bringJava(setup, scratch) {
    const { lock, platform, host } = setup;
    const archive = lock.withJava[platform];
    if (archive === undefined)
        throw noJava(platform);
    host.info('There is no Java 17 or later on this machine: the one that comes with SonarScanner is used.');
    const { path } = await fetchArchiveWithJava(archive, setup);
    return unpackJava(path, scratch, host);
}

;// CONCATENATED MODULE: ./packages/core/lib/sonar/truststore.js






// Java's own default. What the file protects is public; the format wants a password all the same.
const truststore_password = 'changeit';
/** Each certificate takes keytool about a second. */
const truststore_most = 20;
/**
 * Makes a truststore of the certificates in `pem` for the scanner and its engine, which trust them beside those that Java
 * brings; returns the properties that say so. Throws a Problem where `pem` holds none, or keytool cannot be run.
 */
async function truststoreOf(pem, java, scratch, host) {
    const certificates = readCertificates(pem, '`ca-certificate`');
    if (certificates.length > truststore_most)
        throw tooMany(certificates.length);
    const keytool = await keytoolOf(java);
    const store = (0,external_node_path_.join)(scratch, 'truststore.p12');
    for (const [index, certificate] of certificates.entries()) {
        const file = (0,external_node_path_.join)(scratch, `ca-${index}.pem`);
        await (0,promises_.writeFile)(file, certificate);
        await importInto(store, file, `ca-${index}`, keytool, host);
    }
    return { 'sonar.scanner.truststorePath': store, 'sonar.scanner.truststorePassword': truststore_password };
}
async function importInto(store, file, alias, keytool, host) {
    const target = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', truststore_password];
    const args = ['-importcert', '-noprompt', '-alias', alias, '-file', file, ...target];
    const { exitCode, stdout, stderr } = await host.exec(keytool, args);
    if (exitCode === 0)
        return;
    throw new lib_problem/* Problem */.A('make a truststore of `ca-certificate`', {
        found: `keytool failed with exit code ${exitCode}.`,
        next: 'Check that each certificate in it is whole.',
        details: `${stdout}${stderr}`,
    });
}
async function keytoolOf(java) {
    const keytool = (0,external_node_path_.join)(await homeOf(java), 'bin', javaProgram('keytool'));
    if ((await fileSize(keytool)) !== undefined)
        return keytool;
    throw new lib_problem/* Problem */.A('make a truststore of `ca-certificate`', {
        found: `there is no keytool beside ${java.program}.`,
        next: 'Use a complete Java, for example by a step with actions/setup-java.',
    });
}
function tooMany(count) {
    return new lib_problem/* Problem */.A('use `ca-certificate`', {
        found: `it holds ${count} certificates, and at most ${truststore_most} are taken.`,
        next: "Give your own authority's only: the public ones are trusted already.",
    });
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/sonar.js

















const certificateLimit = 4 * 1024 * 1024;
/** Runs `body` with the proxy of the environment and the certificate authorities of the inputs. */
async function trusting(inputs, body) {
    const pem = await certificatesOf(inputs);
    const undo = [useProxy(), ...(pem === undefined ? [] : [trustAuthorities(pem, '`ca-certificate`')])];
    try {
        return await body();
    }
    finally {
        for (const step of undo)
            step();
    }
}
/** Finds out whether Sonar can analyse this run. */
async function connect(opened, { inputs, event, host }) {
    const elsewhere = inputs.sonar ? serverOfFile(opened, inputs) : undefined;
    if (elsewhere !== undefined)
        return failed(elsewhere);
    const options = {
        wanted: inputs.sonar,
        token: inputs['sonar-token'],
        hostUrl: inputs['sonar-host-url'],
        region: inputs['sonar-region'],
        branchAnalysis: inputs['branch-analysis'],
        properties: new Map(inputs.properties),
        event,
    };
    return openSonar(options, host);
}
/** A server that only a file of the project names: whoever may change the file could have the token sent anywhere. */
function serverOfFile(opened, inputs) {
    if (inputs['sonar-host-url'] !== undefined || inputs['sonar-region'] !== undefined)
        return undefined;
    const url = opened.map(({ properties }) => properties.get('sonar.host.url')).find(found => found !== undefined);
    if (url === undefined || isCloud(url))
        return undefined;
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: 'only sonar-project.properties names one (sonar.host.url), and the token is not sent where a file of the project says.',
        next: `Set \`sonar-host-url: ${url}\`.`,
    });
}
/** Has Sonar analyse every project. A scanner that cannot be had is the outcome of all of them. */
async function analyseAll(projects, session, run) {
    try {
        const scanner = await install(run);
        const connection = await connectionOf(session, scanner, run);
        const outcomes = [];
        for (const project of projects)
            outcomes.push(await analyseOne(project, { session, scanner, connection }, run));
        return outcomes;
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return projects.map(() => failed(error));
    }
}
function install({ inputs, scratch, host }) {
    const options = {
        cacheDir: toolCacheDir(),
        findCached: findCached,
        scratch,
        mirrorUrl: inputs['scanner-mirror'],
        path: inputs['scanner-path'],
    };
    return installScanner(options, host);
}
/** What leads the scanner's own connection the same way as ours. */
async function connectionOf({ server }, { java }, { inputs, scratch, host }) {
    const pem = await certificatesOf(inputs);
    const truststore = pem === undefined ? {} : await truststoreOf(pem, java, scratch, host);
    return { ...scannerProxy(server.url, process.env), ...truststore };
}
async function analyseOne(project, { session, scanner, connection }, run) {
    const { inputs, event, host } = run;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(run.scratch, 'sonar-'));
    const scan = async (coverageReport, testReport) => {
        const properties = projectSettings({
            directory: project.project.path,
            properties: project.properties,
            extra: new Map(inputs.properties),
            projectKey: project.key,
            organization: inputs.organization,
            revision: event.pullRequest?.headSha,
            server: session.server,
            target: session.target.properties,
            connection,
            coverageReport,
            testReport,
            java: inputs.java,
            javaProgram: scanner.java.program,
            warn: host.warning,
        });
        const userHome = process.env.SONAR_USER_HOME ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.sonar');
        const request = { baseDir: project.project.path, properties, token: session.token, userHome, scratch };
        return runScanner(scanner, request, host);
    };
    const options = { reports: reportsOf(project), scratch, timeoutMs: inputs.timeout * 1000, scan };
    return analyse(session, options, host);
}
/** What Sonar is told, with paths from the project's directory. */
function reportsOf({ project, measured, reportedCases }) {
    const own = (path) => inProject(project.directory, path) ?? path;
    return {
        files: measured.files.map(file => ({ ...file, path: own(file.path) })),
        unmeasured: measured.unmeasured.map(own),
        cases: reportedCases.map(test => (test.path === undefined ? test : { ...test, path: own(test.path) })),
    };
}
async function certificatesOf(inputs) {
    const path = inputs['ca-certificate'];
    return path === undefined ? undefined : (await readLimited(path, certificateLimit)).toString('utf8');
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/run.js














/** Measures the projects, has Sonar analyse them, shows what came of it, and then judges. */
async function run_run(inputs, host) {
    await fetchArtifacts(inputs['from-artifacts'], inputs['release-dir'], host);
    return withScratch('coverage', scratch => {
        const context = { inputs, event: readEvent(), scratch, host };
        return inputs.leg === undefined ? trusting(inputs, () => report(context)) : keepLeg(inputs.leg, context);
    });
}
async function report(context) {
    const { inputs, host } = context;
    const releaseDir = inputs['release-dir'];
    const opened = await openProjects(context);
    const sonar = await connect(opened, context);
    const examined = await examineAll(opened, sonar, context);
    const evidence = await writeEvidence(examined, context);
    const outcomes = isSession(sonar) ? await analyseAll(examined, sonar, context) : examined.map(() => sonar);
    const projects = examined.map(({ facts }, index) => ({ ...facts, sonar: outcomes[index] }));
    await host.summary(coverageSummary(projects));
    await commentOn(projects, context);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return gate(projects, outputsOf(projects, releaseDir, evidence), inputs.gate, host);
}


/***/ })

};
