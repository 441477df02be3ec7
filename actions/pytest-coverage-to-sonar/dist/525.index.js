export const id = 525;
export const ids = [525];
export const modules = {

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

;// CONCATENATED MODULE: ./packages/base/lib/markdown/format.js
/** The sign of each result in Markdown, by its word (docs/glossary.md#results). */
const marks = {
    pass: '✅',
    passed: '✅',
    fail: '❌',
    failed: '❌',
    error: '⚠️',
    review: '⏸️',
    unknown: '❔',
    absent: '➖',
};
/** `1.5 MB`, `312 bytes`: decimal units, one decimal place. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    const unit = ['kB', 'MB', 'GB', 'TB'].find((_, index) => bytes < 1000 ** (index + 2)) ?? 'TB';
    return `${(bytes / 1000 ** (['kB', 'MB', 'GB', 'TB'].indexOf(unit) + 1)).toFixed(1)} ${unit}`;
}
/** `1 artifact`, `3 artifacts`. */
function format_count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, regardless of the machine's locale and time zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-text.js



/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
function testsText({ total, passed, failed, error, skipped }) {
    if (total === 0)
        return 'no test ran';
    const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
    if (failed + error === 0)
        return `${format_count(passed, 'test')} passed${skips}`;
    return `${failed + error} of ${format_count(total, 'test')} failed${skips}`;
}
/**
 * `Python 3.13.1: 312 tests passed, with requirements from uv.lock, group test (pinned)`; `quote` is for what others wrote. Nothing is
 * said of requirements that are not known.
 */
function pythonText({ python, totals, requirements }, quote) {
    const from = requirements === undefined
        ? ''
        : `, with requirements from ${quote(requirements.from)} (${requirements.pinned ? 'pinned' : 'not all pinned'})`;
    return `${/^\d/.test(python) ? 'Python ' : ''}${quote(python)}: ${testsText(totals)}${from}`;
}
/** The tests of a release, as notes and page show them: one sentence for all, and one for each Python. */
function testsLines(tests, quote) {
    return [`Tests: ${testsText(tests)}.`, ...(tests.pythons ?? []).map(one => `${pythonText(one, quote)}.`)];
}
/** `560 of 600 lines and 94 of 100 branches` */
function countsText({ lines, coveredLines, branches, coveredBranches }) {
    const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${format_count(branches, 'branch', 'branches')}`;
    return `${coveredLines} of ${format_count(lines, 'line')}${ofBranches}`;
}
/**
 * `93.4 % (560 of 600 lines and 94 of 100 branches), by coverage.py 7.17.3`, or why there is no figure; `quote` is for what others
 * wrote.
 */
function coverageText({ counts, version, importedBefore = 0, nothing = [] }, quote) {
    const percent = percentOf(counts);
    if (percent === undefined)
        return nothingText(nothing);
    const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`;
    const low = importedBefore === 0 ? '' : `; too low: measuring began after ${count(importedBefore, 'file')} had been imported`;
    return `${formatPercent(percent)} % (${countsText(counts)})${by}${low}`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/facts.js
/** True if a test failed, or if pytest failed for another reason. */
function testsFail({ counts, failedOtherwise }) {
    return counts.failed + counts.error > 0 || failedOtherwise === true;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/detail.js
/** The most detailed text that fits; the least detailed one if none does. */
function fitted(details, render, fits) {
    let text = '';
    for (const detail of details) {
        text = render(detail);
        if (fits(text))
            break;
    }
    return text;
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
;// CONCATENATED MODULE: ./packages/base/lib/html/markup.js

/** HTML that is safe to put into a page: the result of `html`, or escaped text. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Tag for templates. It escapes every value except Markup, joins lists, and leaves undefined out. */
function html(parts, ...values) {
    return new Markup(parts.map((part, index) => part + render(values[index])).join(''));
}
/** Escapes any text for use between tags and in quoted attributes. Shows what a reader cannot see as �. */
function escapeHtml(text) {
    return (0,visible/* visible */.RK)(text).replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
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

;// CONCATENATED MODULE: ./packages/base/lib/markdown/escape.js


/** Only this file inserts it: `visible` has removed all others before. */
const breaker = '\u200b';
/**
 * What GitHub changes in the text of a page after it has read the Markdown, so that no escape prevents it: links from bare addresses,
 * mentions, references to issues, emoji. A breaker behind a match of a pattern prevents the change.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const references = [
    /:(?=\/\/)/g,
    /www(?=\.)/gi,
    // Not in a digest: readers copy `image@sha256:…`.
    /@(?!sha(?:256|512):)/g,
    /#(?=\d)/g,
    /GH-(?=\d)/gi,
    /:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi,
    /(?:mailto|xmpp):(?=\S)/gi,
];
function inert(text) {
    return references.reduce((broken, pattern) => broken.replace(pattern, `$&${breaker}`), text);
}
/** Writes breakers as entities. GitHub reads no formula at a dollar sign in an element: no escape does that. */
function written(text) {
    return text.replaceAll(breaker, '&#8203;').replaceAll('$', () => '<span>$</span>');
}
/** The same Markdown for readers other than GitHub: without what only prevents GitHub's changes. */
function withoutBreakers(markdown) {
    return markdown.replaceAll('&#8203;', '').replaceAll('<span>$</span>', () => '$');
}
/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
function escape_escapeMarkdown(text) {
    const escaped = inert((0,visible/* oneLine */.TN)(text))
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => entities[character] ?? `\\${character}`)
        .replace(/^(?=[-=])/, '\\')
        .replace(/^(\d+)(?=\.(?: |$))/, '$1\\');
    return written(escaped);
}
/** Any text of others as the title of an issue: text without Markdown, in which GitHub shall find no mention, reference or link. */
function escapeTitle(text) {
    return inert(oneLine(text));
}
const entities = { '@': '&#64;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Any text of others for one line of HTML in Markdown, such as the title of a `<details>`. It is not read as Markdown. */
function escapeHtmlInMarkdown(text) {
    const pieces = inert((0,visible/* oneLine */.TN)(text)).split(breaker);
    return written(pieces.map(piece => escapeHtml(piece).replaceAll('@', '&#64;')).join(breaker));
}
/**
 * Any text of others as inline code: the fence is longer than the backticks inside. In the cell of a table, a bar needs an escape, which
 * elsewhere would be shown.
 */
function escape_code(text, place = 'cell') {
    const shown = (0,visible/* oneLine */.TN)(text);
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown;
    const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`);
    return `${fence}${place === 'cell' ? barred : padded}${fence}`;
}
/** Any text of others as a block of code. `language` is ours. */
function codeBlock(text, language) {
    const shown = (0,visible/* visible */.RK)(text);
    const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, shown, fence].join('\n');
}
/** A link. `text` is Markdown; an address of others that is neither http(s) nor mailto is left out. */
function escape_link(text, address) {
    const url = address !== undefined && /^(?:https?:\/\/|mailto:)/i.test(address) ? URL.parse(address) : null;
    return url === null ? text : `[${text}](${encoded(url)})`;
}
/** A link whose text is its address; only for https. */
function bareLink(address) {
    return `<${encoded(new URL(address))}>`;
}
function encoded({ href }) {
    return href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`);
}
/** A row of a table. The cells are Markdown. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table. All cells are Markdown; an empty string if there are no rows. */
function escape_table(head, rows) {
    return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
function escape_details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/markdown.js

const longestText = 500;
const longestName = 160;
/** Foreign text for a sentence or a cell. */
function plainMarkdown(text, limit = longestText) {
    return escape_escapeMarkdown((0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(text), limit));
}
/** A name or a path as inline code; if it is too long, its end. */
function markdown_name(text, limit = longestName) {
    return escape_code(ending((0,visible/* oneLine */.TN)(text), limit));
}
/** A name as code for places without Markdown, such as a summary of details. */
function nameInHtml(text) {
    return html `<code>${ending((0,visible/* oneLine */.TN)(text), longestName)}</code>`.text;
}
/** Foreign text for places without Markdown. */
function plainInHtml(text, limit) {
    return escapeHtmlInMarkdown((0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(text), limit));
}
/** A block of code with the first lines of a text. */
function firstLines(text, limit) {
    const all = (0,visible/* visible */.RK)(text).trimEnd().split('\n');
    const lines = [];
    let left = limit.characters;
    for (const line of all.slice(0, limit.lines)) {
        if (left <= 0)
            break;
        lines.push((0,visible/* cut */.Jj)(line, left));
        left -= line.length;
    }
    const more = all.length - lines.length;
    return codeBlock([...lines, ...(more > 0 ? [`… and ${format_count(more, 'line')} more`] : [])].join('\n'), 'text');
}
/** A table with a row for each of at most `limit` items, and the number of `what` that are not shown. */
function tableOf(head, items, cells, limit, what) {
    if (items.length === 0 || limit === 0)
        return '';
    const shownRows = items.slice(0, limit).map(item => tableRow(cells(item)));
    const left = items.length - shownRows.length;
    const more = left > 0 ? [`\n… and ${format_count(left, `more ${what}`)}.`] : [];
    return [tableRow(head), tableRow(head.map(() => '---')), ...shownRows, ...more].join('\n');
}
/** A list of at most `limit` names. */
function names(all, limit) {
    const left = all.length - limit;
    return [...all.slice(0, limit).map(each => `- ${markdown_name(each)}`), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n');
}
function ending(text, limit) {
    return text.length <= limit ? text : `…${text.slice(-limit).replace(/^[\udc00-\udfff]/, '')}`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/failing.js


const longestMessage = 150;
/** The failing tests, with the first lines of their output. */
function failingTests({ tests }, detail) {
    const failing = tests?.failing ?? [];
    if (failing.length === 0 || detail.rows === 0)
        return '';
    const left = failing.length - detail.rows;
    return [
        '### Failing tests',
        ...failing.slice(0, detail.rows).map(test => oneTest(test, detail)),
        ...(left > 0 ? [`… and ${format_count(left, 'more failing test')}.`] : []),
    ].join('\n\n');
}
function oneTest(test, { text }) {
    const outside = test.outcome === 'error' ? ' (error outside the test)' : '';
    const message = test.message === undefined ? '' : ` ${plainInHtml(test.message, longestMessage)}`;
    const said = test.text ?? test.message ?? '';
    const body = said.trim() === '' || text.lines === 0 ? 'The report has no details.' : firstLines(said, text);
    return escape_details(`${nameInHtml(testId(test))}${outside}${message}`, body);
}
/** `tests/test_a.py::TestA::test_b[1]`, in pytest's form; without a file, the names in the report. */
function testId({ name, classname, path, file }) {
    const place = path ?? file;
    if (place === undefined)
        return [classname, name].filter(part => part !== '').join('.');
    const module = place.replace(/^.*[\\/]/, '').replace(/\.py$/, '');
    const segments = classname.split('.');
    const at = segments.lastIndexOf(module);
    return [place, ...(at < 0 ? [] : segments.slice(at + 1)), name].join('::');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/nothing-measured.js
/** Why no code of a project was measured, so that its coverage has no figure. */
const nothingMeasured = {
    'made-by-build': 'the build made all Python files of the wheel that the tests ran',
    'no-python': 'the wheel has no Python files',
    'no-statements': 'the Python files that count have no statements',
};
const nothingReasons = Object.keys(nothingMeasured);
/** `no Python code of the project was measured, because the wheel has no Python files` */
function nothing_measured_nothingText(reasons) {
    const whys = nothingReasons.filter(reason => reasons.includes(reason)).map(reason => nothingMeasured[reason]);
    return `no Python code of the project was measured, because ${whys.join(', and ')}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/ranges.js
/** Joins consecutive line numbers into ranges. `lines` must be in order. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-model.js
/** Lines without branches that all files share: they are most of a report, and each would take 40 bytes. */
const shared = { true: [], false: [] };
const mostShared = 20_000;
/** A line. One without branches is the same object in each file, so that it may not be changed. */
function lineCoverage(line, covered, branches) {
    if (branches !== undefined)
        return { line, covered, branches };
    if (line > mostShared)
        return { line, covered };
    const known = shared[`${covered}`];
    known[line] ??= Object.freeze({ line, covered });
    return known[line];
}
/** The counts of some files together. */
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
/** The sum of some counts. */
function sumCounts(all) {
    const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const counts of all)
        for (const key of Object.keys(sum))
            sum[key] += counts[key];
    return sum;
}
/**
 * Percentage of lines and branches together, as coverage.py computes it. Undefined if there is nothing to cover: coverage.py then says
 * 100, but nobody tested anything.
 */
function coverage_model_percentOf({ lines, coveredLines, branches, coveredBranches }) {
    const total = lines + branches;
    return total === 0 ? undefined : (100 * (coveredLines + coveredBranches)) / total;
}
/** `93.4`: one decimal place. 100.0 and 0.0 only for exactly these values, as in coverage.py. */
function coverage_model_formatPercent(percent) {
    if (percent > 99.9 && percent < 100)
        return '99.9';
    if (percent > 0 && percent < 0.1)
        return '0.1';
    return percent.toFixed(1);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/percent.js

const mostDecimals = 6;
/**
 * `93.4 %`. Below a limit, with enough decimals to show the difference: 79.96 % for a limit of 80 %, not 80.0 %. `–` if there is no
 * percentage.
 */
function percentText(percent, limit) {
    if (percent === undefined)
        return '–';
    if (limit === undefined || percent === limit)
        return `${coverage_model_formatPercent(percent)} %`;
    for (let decimals = 1; decimals <= mostDecimals; decimals += 1) {
        const text = decimals === 1 ? coverage_model_formatPercent(percent) : percent.toFixed(decimals);
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

;// CONCATENATED MODULE: ./packages/coverage/lib/report/covered.js




const shownRanges = 20;
/** Why the percentage is too low; empty if nothing says so. */
function tooLowText({ tooLow = [] }) {
    if (tooLow.length === 0)
        return '';
    return `${marks.error} **The coverage is too low.** ${tooLow.map(reason => plainMarkdown(reason, longestReason)).join(' ')}`;
}
const longestReason = 1000;
/** The counts behind the percentage, which stands above, and the baseline. If there is no figure, the reason. */
function coverageLine({ counts, baseline, nothing }) {
    if (nothing !== undefined)
        return `**Coverage**: ${nothing_measured_nothingText([nothing])}.`;
    const compared = baseline === undefined ? '' : `; baseline ${percentText(baseline.percent)} (${plainMarkdown(baseline.from)})`;
    return `**Coverage**: ${countsText(counts)}${compared}.`;
}
const thresholdNames = { total: 'Total', file: 'Each file', changed: 'Changed lines' };
/** The project's own thresholds. */
function thresholdTable({ thresholds }, { rows }) {
    const lines = thresholds.map(({ kind, required, actual, met, below }) => [
        thresholdNames[kind],
        percentText(actual, met ? undefined : required),
        `at least ${required} %`,
        met ? `${marks.pass} met` : `${marks.fail} missed${below.length > 0 ? ` by ${format_count(below.length, 'file')}` : ''}`,
    ]);
    const head = ['Coverage', 'Actual', 'Required', 'Threshold'];
    return [escape_table(head, lines), ...thresholds.map(each => belowTable(each, rows))]
        .filter(text => text !== '')
        .join('\n\n');
}
function belowTable({ below, required }, rows) {
    const cells = ({ path, percent }) => [markdown_name(path), percentText(percent, required)];
    return tableOf([`File below ${required} %`, 'Coverage'], below, cells, rows, 'file');
}
/** Files whose coverage fell. */
function lostTable({ lost }, { rows }) {
    const cells = ({ path, baseline, now, newlyUncovered }) => [
        markdown_name(path),
        percentText(baseline),
        percentText(now, baseline),
        String(newlyUncovered),
    ];
    const head = ['File', 'Baseline', 'Now', 'Newly uncovered lines and branches'];
    const shown = tableOf(head, lost, cells, rows, 'file');
    return shown === '' ? '' : `### Files that lost coverage\n\n${shown}`;
}
/** Changed lines that the tests do not reach. */
function changedSection({ changed, changedUnknown }, { rows }) {
    const title = '### Changed lines';
    if (changed === undefined)
        return changedUnknown === undefined ? '' : `${title}\n\nNot checked: ${plainMarkdown(changedUnknown)}`;
    const { uncovered, unmeasured } = changed;
    const unknown = unmeasuredLine(unmeasured, rows);
    if (uncovered.length === 0)
        return [changedLine(changed), unknown].filter(text => text !== '').join('\n\n');
    const cells = ({ path, lines }) => [markdown_name(path), lineRanges(lines)];
    const table = tableOf(['File', 'Uncovered lines'], uncovered, cells, rows, 'file');
    return [title, changedLine(changed), table, unknown].filter(text => text !== '').join('\n\n');
}
/** Modules that the tests never import, or that are deliberately not measured. */
function unmeasuredLine(paths, rows) {
    if (paths.length === 0)
        return '';
    const shown = paths.slice(0, Math.max(rows, 3)).map(path => markdown_name(path));
    const left = paths.length - shown.length;
    return `Changed files without coverage data, which thresholds do not include: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`;
}
function changedLine({ lines, covered, base }) {
    const against = `Compared with ${markdown_name(/^[0-9a-f]{40}$/.test(base) ? base.slice(0, 12) : base)}`;
    if (lines === 0)
        return `${against}, no executable line changed.`;
    const percent = percentText((100 * covered) / lines);
    return `${against}, tests reach ${covered} of ${format_count(lines, 'changed executable line')} (${percent}).`;
}
/** `3, 7–9, 12`. `lines` must be in ascending order. */
function lineRanges(lines) {
    const ranges = rangesOf(lines);
    const shown = ranges.slice(0, shownRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    const left = ranges.length - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${format_count(left, 'range')} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/intake.js


/** What was read, what was reported, and what was excluded and why. */
function intakeSection({ coverage, sonar }, detail) {
    if (!detail.whole)
        return '';
    const { intake } = coverage;
    if (isWhole(intake))
        return [wholeLine(intake), measuresText(sonar.measures)].filter(text => text !== '').join('\n\n');
    const rows = [
        ['Files with coverage', String(intake.measured), String(intake.reported)],
        ...(intake.cases === 0 ? [] : [['Test cases', String(intake.cases), String(intake.reportedCases)]]),
    ];
    return [
        '### Files read and reported',
        escape_table(['', 'In the data', 'In the report'], rows),
        ...excluded(intake, detail),
        measuresText(sonar.measures),
    ]
        .filter(text => text !== '')
        .join('\n\n');
}
function isWhole({ measured, reported, cases, reportedCases, excluded, unmeasured }) {
    return measured === reported && cases === reportedCases && excluded.length + unmeasured.length === 0;
}
function wholeLine({ measured, cases }) {
    const tests = cases === 0 ? '' : ` and ${format_count(cases, 'test case')}`;
    return `Nothing was excluded: the report contains all ${format_count(measured, 'file')} with coverage${tests} from the data.`;
}
const intake_longestReason = 300;
function excluded({ excluded, unmeasured }, { rows }) {
    const reasons = excluded.slice(0, Math.max(rows, 1)).map(({ reason, paths }) => {
        const title = `${format_count(paths.length, 'file')} excluded: ${plainInHtml(reason, intake_longestReason)}`;
        return rows === 0
            ? `- ${format_count(paths.length, 'file')} excluded: ${plainMarkdown(reason)}`
            : escape_details(title, names(paths, rows));
    });
    const never = `${format_count(unmeasured.length, 'Python file')} without coverage data, not counted`;
    if (unmeasured.length > 0)
        reasons.push(rows === 0 ? `- ${never}` : escape_details(never, names(unmeasured, rows)));
    return reasons;
}
function measuresText(measures) {
    if (measures === undefined)
        return '';
    const { ours, theirs } = measures;
    const rows = fields.map(([field, title]) => [title, String(ours[field]), String(theirs[field])]);
    const isSame = fields.every(([field]) => ours[field] === theirs[field]);
    if (isSame)
        return `Sonar shows the same figures: ${rows.map(([title, number]) => `${title} ${number}`).join(', ')}.`;
    return `**Sonar shows different figures:**\n\n${escape_table(['', 'Sent', 'Shown by Sonar'], rows)}`;
}
const fields = [
    ['lines', 'lines'],
    ['coveredLines', 'covered lines'],
    ['branches', 'branches'],
    ['coveredBranches', 'covered branches'],
];

;// CONCATENATED MODULE: ./packages/coverage/lib/report/metrics.js
// The metrics that gates use: https://docs.sonarsource.com/sonarqube-server/latest/user-guide/code-metrics/metrics-definition/
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
/** A metric by its key (`new_…`: on new code); undefined for an uncommon one. */
function metricOf(key) {
    const isNew = key.startsWith('new_');
    const base = isNew ? key.slice('new_'.length) : key;
    const metric = Object.hasOwn(known, base) ? known[base] : undefined;
    return metric === undefined || !isNew ? metric : { ...metric, name: `${metric.name} on New Code` };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/conditions.js


const statusWords = { OK: 'passes', ERROR: 'fails', WARN: 'warns', NO_VALUE: 'nothing to measure' };
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
/** Sonar defines when a gate fails: `LT` 80 fails below 80. */
function requiredText(comparator, value, kind) {
    const text = limitText(value, kind);
    // The best rating has the lowest number.
    if (kind === 'rating' && comparator === 'GT')
        return text === 'A' ? 'A' : `${text} or better`;
    const words = { LT: 'at least', GT: 'at most', EQ: 'other than', NE: 'exactly' };
    return `${Object.hasOwn(words, comparator) ? words[comparator] : comparator} ${text}`;
}
/** A limit in the form that the gate's owner wrote: `80 %`, not `80.0 %`. */
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
/** `1 d 2 h 5 min`. Sonar's days have eight hours. */
function duration(minutes) {
    const [days, hours, rest] = [Math.floor(minutes / 480), Math.floor((minutes % 480) / 60), minutes % 60];
    const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`];
    return parts.filter(part => part !== false).join(' ') || '0 min';
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/sonar.js




/** `**Sonar: failed**: the quality gate failed.`, with a link. */
function sonarLine({ result, reason, dashboardUrl, projectKey, target }) {
    const about = [
        ...(projectKey === undefined ? [] : [`project ${markdown_name(projectKey)}`]),
        ...(target === undefined ? [] : [plainMarkdown(target)]),
    ].join(', ');
    const where = escape_link('Open in Sonar', dashboardUrl);
    const parts = [...(where === 'Open in Sonar' ? [] : [where]), ...(about === '' ? [] : [`(${about})`])];
    const why = reason === undefined ? '.' : `: ${plainMarkdown(reason).replace(/[.!?]?$/, '.')}`;
    return [`**Sonar: ${result}**${why}`, ...parts].join(' ');
}
const signs = { OK: marks.pass, ERROR: marks.fail, WARN: marks.error, NO_VALUE: marks.absent };
/** Every condition of the quality gate, failing ones first. */
function gateTable({ gate }, { rows }) {
    if (gate === undefined)
        return '';
    if (gate.conditions.length === 0)
        return `The quality gate has no condition for this analysis (${plainMarkdown(gate.status)}).`;
    const order = ['ERROR', 'WARN', 'OK', 'NO_VALUE'];
    const sorted = gate.conditions.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
    return tableOf(['Quality gate', 'Actual', 'Required', ''], sorted, conditionRow, Math.max(rows, 5), 'condition');
}
function conditionRow(condition) {
    const { metric, actual, required, status } = conditionWords(condition);
    const title = metricOf(condition.metric) === undefined ? markdown_name(metric) : metric;
    return [title, plainMarkdown(actual, 40), plainMarkdown(required, 40), `${signs[condition.status]} ${status}`];
}
/** The server's warnings about the analysis. */
function serverWarnings({ warnings }, { rows }) {
    if (warnings.length === 0 || rows === 0)
        return '';
    const left = warnings.length - rows;
    return [
        '### Warnings from Sonar',
        '',
        ...warnings.slice(0, rows).map(warning => `- ${plainMarkdown(warning)}`),
        ...(left > 0 ? [`- and ${left} more`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/verdict-line.js




/** `failed` if a test, a threshold or the quality gate failed; `error` if Sonar gave no result. Skipping Sonar does not fail. */
function resultOf({ tests, coverage, sonar }) {
    const missed = coverage.thresholds.some(threshold => !threshold.met);
    if ((tests !== undefined && testsFail(tests)) || missed || sonar.result === 'failed')
        return 'failed';
    return sonar.result === 'error' ? 'error' : 'passed';
}
/** `## ❌ 3 of 312 tests failed, coverage 93.4 % (−0.6), Sonar: failed`; for several projects, how many failed. */
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
        return sentence(projectLine(first));
    const numbers = ['passed', 'failed', 'error']
        .map(result => [results.filter(each => each === result).length, result])
        .filter(([number]) => number > 0)
        .map(([number, result]) => (result === 'error' ? `${number} with an error` : `${number} ${result}`));
    return `${format_count(projects.length, 'project')}: ${numbers.join(', ')}`;
}
function projectLine(project) {
    const { tests, coverage, sonar } = project;
    const missed = coverage.thresholds.filter(threshold => !threshold.met).length;
    return [
        ...(tests === undefined ? [] : [testsText(tests.counts)]),
        ...(tests?.failedOtherwise === true ? ['but pytest failed'] : []),
        coverage.nothing === undefined ? `coverage ${coverageChange(coverage)}` : 'no Python code measured',
        ...(missed === 0 ? [] : [`${format_count(missed, 'threshold')} missed`]),
        ...(sonar.result === 'skipped' ? [] : [`Sonar: ${sonar.result}`]),
    ].join(', ');
}
/** `93.4 % (+0.6)`; `–` if there is no figure. */
function coverageChange({ counts, baseline }) {
    const now = coverage_model_percentOf(counts);
    return `${percentText(now)}${baseline === undefined || now === undefined ? '' : ` (${changeText(baseline.percent, now)})`}`;
}
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report/summary-document.js








/** The Markdown of a run: the result first, then each project. Foreign text in it is escaped. */
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
        coverageChange(project.coverage),
        sonarCell(project),
    ];
    return tableOf(['', 'Project', 'Tests', 'Coverage', 'Sonar'], worstFirst(projects), cells, detail.projects, 'project');
}
const summary_document_longestReason = 120;
function sonarCell({ sonar }) {
    return sonar.reason === undefined ? sonar.result : `${sonar.result}: ${plainMarkdown(sonar.reason, summary_document_longestReason)}`;
}
function severalSections(projects, detail) {
    const shown = worstFirst(projects).slice(0, detail.sections);
    const left = projects.length - shown.length;
    return [
        // One level lower, so that the title of a project is above those of its sections.
        ...shown.flatMap(project => [
            `### ${marks[resultOf(project)]} ${markdown_name(project.directory)}`,
            ...projectSections(project, detail).map(section => section.replace(/^### /, '#### ')),
        ]),
        ...(left > 0 ? [`… and ${format_count(left, 'more project')}.`] : []),
    ];
}
function worstFirst(projects) {
    const order = ['failed', 'error', 'passed'];
    return projects.toSorted((a, b) => order.indexOf(resultOf(a)) - order.indexOf(resultOf(b)));
}
function projectSections(project, detail) {
    const { coverage, sonar } = project;
    const isSkipped = sonar.result === 'skipped';
    return [
        coverageLine(coverage),
        tooLowText(coverage),
        ...(isSkipped ? [] : [sonarLine(sonar)]),
        gateTable(sonar, detail),
        thresholdTable(coverage, detail),
        failingTests(project, detail),
        lostTable(coverage, detail),
        changedSection(coverage, detail),
        intakeSection(project, detail),
        serverWarnings(sonar, detail),
        // Without a reason, it is switched off.
        ...(isSkipped && sonar.reason !== undefined ? [sonarLine(sonar)] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/coverage-summary.js







// GitHub accepts at most 1 MiB per step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
const largest = 1_000_000;
const full = { rows: 50, text: { lines: 20, characters: 2000 }, whole: true, projects: 200, sections: 200 };
const less = [
    full,
    { ...full, rows: 20, text: { lines: 10, characters: 1000 } },
    { ...full, rows: 5, text: { lines: 5, characters: 500 } },
    { ...full, rows: 0, sections: 50 },
    { ...full, rows: 0, sections: 0 },
];
/** The Markdown of the job summary. Shortens lists until it is small enough. */
function coverageSummary(projects) {
    return fitted(less, detail => runDocument(projects, detail), text => Buffer.byteLength(text) <= largest);
}
/** The Markdown for a matrix job, which knows only the result of the tests. */
function matrixJobSummary(job, tests) {
    const mark = testsFail(tests) ? marks.failed : marks.passed;
    const title = `## ${mark} Matrix job ${markdown_name(job)}: ${testsText(tests.counts)}`;
    return fitted(less, detail => [title, failingTests({ tests }, detail)].filter(section => section !== '').join('\n\n'), text => Buffer.byteLength(text) <= largest);
}

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
;// CONCATENATED MODULE: ./packages/coverage/lib/coverage-gate.js




/** Returns the outputs. If tests, thresholds or Sonar fail, and the gate is on, fails the step with these outputs instead. */
function coverageGate(projects, outputs, isOn, host) {
    const reasons = projects.flatMap(project => {
        const prefix = projects.length === 1 ? '' : `${project.directory}: `;
        return reasonsOf(project).map(reason => `${prefix}${reason}`);
    });
    return judged(reasons, outputs, isOn, host);
}
/** Result of the whole step. If an analysis failed, it is `error`, regardless of tests and thresholds: its figures are unknown. */
function stepResult(projects) {
    if (projects.some(({ sonar }) => sonar.result === 'error'))
        return 'error';
    return projects.some(project => reasonsOf(project).length > 0) ? 'fail' : 'pass';
}
/** The same for a matrix job, which knows only the result of the tests. */
function gateMatrixJob(tests, outputs, isOn, host) {
    return judged(testReasons(tests), outputs, isOn, host);
}
function judged(reasons, outputs, isOn, host) {
    if (reasons.length === 0)
        return outputs;
    const problem = new lib_problem/* Problem */.A('pass the gate', {
        found: reasons.slice(0, 5).join(' '),
        next: 'See the job summary.',
        details: reasons.join('\n'),
    });
    if (isOn)
        throw new outcome/* FailedWithOutputs */.g(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
/** Why a project fails: one sentence per reason. */
function reasonsOf({ tests, coverage, sonar }) {
    const bySonar = sonar.result === 'failed' || sonar.result === 'error';
    return [
        ...testReasons(tests),
        ...coverage.thresholds.filter(({ met }) => !met).map(missed => thresholdReason(missed, coverage.nothing)),
        ...(bySonar ? [`Sonar: ${coverage_gate_sentence(sonar.reason ?? sonar.result)}`] : []),
    ];
}
function testReasons(tests) {
    if (tests?.failedOtherwise === true)
        return ['pytest failed although no test did, because of its own `fail_under` or a plugin.'];
    const failing = tests === undefined ? 0 : tests.counts.failed + tests.counts.error;
    if (failing === 0)
        return [];
    return [`${failing} of ${format_count(tests?.counts.total ?? 0, 'test')} failed.`, ...networkReason(tests?.failing ?? [])];
}
/** What Python, its HTTP clients and pytest-socket say if no address is found or reached. */
const offline = /gaierror|getaddrinfo failed|name resolution|NameResolutionError|Name or service not known|nodename nor servname|Network is unreachable|No route to host|SocketBlockedError|SocketConnectBlockedError/i;
function networkReason(failing) {
    const cut = failing.filter(({ message = '', text = '' }) => offline.test(`${message}\n${text}`));
    if (cut.length === 0)
        return [];
    return [
        `${format_count(cut.length, 'test')} could not reach the network (${cut[0]?.name}): mark such tests, and leave them out with \`tests: [-m, "not network"]\` in .github/release-tools.yaml.`,
    ];
}
const inputOf = { total: 'min-coverage', file: 'min-file-coverage', changed: 'min-changed-coverage' };
function thresholdReason({ kind, required, actual, below }, nothing) {
    if (nothing !== undefined)
        return `\`${inputOf[kind]}\` is ${required} %, but ${nothing_measured_nothingText([nothing])}. Remove \`${inputOf[kind]}\`.`;
    const least = `the minimum is ${required} %.`;
    if (kind === 'total')
        return `Coverage is ${percentText(actual, required)}, ${least}`;
    if (kind === 'changed')
        return `Coverage of changed lines is ${percentText(actual, required)}, ${least}`;
    return `Coverage is below ${required} % in ${format_count(below.length, 'file')}, lowest in ${below[0]?.path} (${percentText(actual, required)}).`;
}
function coverage_gate_sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
;// CONCATENATED MODULE: ./packages/base/lib/pool.js
/** Runs `work` on all items, at most `width` at a time. After a failure nothing new starts; it is thrown once all work has ended. */
async function pool_pool(items, width, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const lane = async () => {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
    if (failures.length > 0)
        throw failures[0];
    return results;
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js + 1 modules
var release_dir = __webpack_require__(8743);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/evidence-digests.js



/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/';
/** The name of a file in or beside the release directory, in lists of digests. */
function evidenceName(releaseDir, path) {
    const inRecords = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,release_dir/* recordsDir */.Ap)(releaseDir), path));
    return inRecords.startsWith('../') ? (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(releaseDir, path)) : `${recordsPrefix}${inRecords}`;
}
/** The absolute path of such a name. */
function evidencePath(releaseDir, name) {
    return name.startsWith(recordsPrefix)
        ? (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), name.slice(recordsPrefix.length))
        : (0,external_node_path_.join)(releaseDir, name);
}
/**
 * The digests of what steps made: their files, their records, and further files at absolute paths. A job returns them as an output,
 * which no other job can set. So a later job can tell whether a workflow artifact was changed.
 */
async function evidenceOf(releaseDir, steps, further = []) {
    const records = await Promise.all(steps.map(step => (0,release_dir/* readStepRecord */.YO)(releaseDir, step)));
    const paths = [
        ...records.flatMap(({ files }) => files.map(({ path }) => (0,external_node_path_.join)(releaseDir, path))),
        ...steps.map(step => (0,release_dir/* stepRecordPath */.tU)(releaseDir, step)),
        ...further,
    ];
    return pool_pool([...new Set(paths)], 4, async (path) => ({
        name: evidenceName(releaseDir, path),
        digest: { sha256: await (0,lib_digest/* sha256File */.Q3)(path) },
    }));
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/named-digest.js
var named_digest = __webpack_require__(8360);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/digest-list.js





/**
 * Largest list in an output, in bytes: that of some 50 files. The runner hands over an input in an environment variable, in which
 * Linux accepts 128 KiB, and an input `evidence` has the lists of many jobs. GitHub accepts 1 MiB of outputs of one job.
 */
const outputLimit = 8 * 1024;
const listName = /^records\/lists\/([0-9a-f]{64})\.json$/;
/**
 * A list of digests as an output: JSON. A longer list lies in a file beside the release directory, and the output has the name and
 * digest of this file. So it is enforced like the files in it.
 */
async function listOutput(releaseDir, list) {
    const text = JSON.stringify(list);
    if (Buffer.byteLength(text) <= outputLimit)
        return text;
    return writeList(releaseDir, list);
}
/**
 * All lists of a job of a matrix, in one file beside the release directory. The output has only name and digest of that file, so that the
 * outputs of a hundred jobs fit in one input. Each input takes its own list from it.
 */
function jobListsOutput(releaseDir, lists) {
    return writeList(releaseDir, lists);
}
async function writeList(releaseDir, content) {
    const text = (0,lib_json/* renderJson */.hF)(content);
    const digest = { sha256: (0,lib_digest/* sha256 */.sc)(text) };
    const path = (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'lists', `${digest.sha256}.json`);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    return JSON.stringify([{ name: evidenceName(releaseDir, path), digest }]);
}
/**
 * The whole list: the entries of the files that it names are in their place. `use` says which list of a job of a matrix is meant. Throws a
 * Problem for a file that is missing or another.
 */
async function wholeList(releaseDir, list, use) {
    const parts = await Promise.all(list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one, use) : [one])));
    return parts.flat();
}
async function readList(releaseDir, { name = '', digest }, use) {
    const content = await (0,read_limited/* readIfThere */.qC)(evidencePath(releaseDir, name), lib_limits/* limits */.F.evidence, 'inside');
    if (content === undefined)
        throw unusable(name, 'it is missing.');
    if ((0,lib_digest/* sha256 */.sc)(content) !== digest.sha256)
        throw unusable(name, 'it is not what its job made.');
    const value = (0,lib_json/* parseJson */.qF)(content.toString(), name);
    const list = Array.isArray(value) ? value : (0,lib_json.at)(value, use);
    if (list === undefined && (0,lib_shape/* isObject */.Gv)(value))
        return [];
    const isEntry = use === 'dependencies' ? isAddressedDigest : named_digest/* isNamedDigest */._;
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw unusable(name, 'it is not a list of names with digests.');
}
/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value) {
    return (0,lib_json/* textAt */.$6)(value, 'uri') !== undefined && (0,is_sha256/* isSha256 */._)((0,lib_json/* textAt */.$6)(value, 'digest', 'sha256') ?? '');
}
function unusable(name, found) {
    return new lib_problem/* Problem */.A(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
    });
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/gpg-signatures.js




/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const gpgEnding = '.asc';
/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
function gpgSignedFiles(releaseDir, { files, tag }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path);
    const inside = [...artifacts, page.files.text.path, manifestName, sumsName];
    const tarball = tarballName(tag);
    return [
        ...inside.map(path => ({ asset: basename(path), path: join(releaseDir, path) })),
        { asset: tarball, path: join(dirname(releaseDir), tarball) },
    ];
}
/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
function gpgDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.gpg`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/release-names.js
// The kinds of these files (kinds/) take the names from here: a manifest reserves them, and kinds import manifests.
const release_names_manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const release_names_sumsName = 'SHA256SUMS';
/** The index of releases as a page for people and programs: the current one, and the copy of earlier releases in each release. */
const indexName = 'index.yaml';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [release_names_manifestName, manifestBundleName, release_names_sumsName];
/** The verdict on the whole release, as a signed Verification Summary Attestation. No other file lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/**
 * Records of the signatures that are made of the release itself: of manifest, tarball and verification summary, and by GPG. No other file
 * lists it, because it has that of the last signature.
 */
const lastEventsName = 'release-signing-events.jsonl';
/**
 * The directory inside the tarball: `release-v1.2.0`. A character of the tag that a name of an asset cannot have becomes a hyphen:
 * `widget/v1.2.0`, `widget@1.2.0`.
 */
function tarballPrefix(tag) {
    return `release-${tag.replace(/[^A-Za-z0-9._+-]/g, '-')}`;
}
/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
function release_names_tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

;// CONCATENATED MODULE: ./packages/release/lib/job-handoff.js




const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * The files that one job hands over to the next: the release directory, and the files and directories beside it that belong to it.
 * Returns paths relative to the parent, with forward slashes, in bytewise order.
 */
async function filesToHandOver(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const entries = await (0,promises_.readdir)(parent, { withFileTypes: true });
    const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lists = await Promise.all(ours.map(async (entry) => {
        if (entry.isFile())
            return [entry.name];
        return (await (0,lib_files/* listFiles */.CS)((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
async function mergeReleaseDir(from, releaseDir, name) {
    const files = await (0,lib_files/* listFiles */.CS)(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [
        (0,external_node_path_.basename)(releaseDir),
        (0,external_node_path_.basename)((0,release_dir/* recordsDir */.Ap)(releaseDir)),
        (0,external_node_path_.basename)(gpgDir(releaseDir)),
        release_dir/* layoutsDirName */.w3,
        summaryName,
        lastEventsName,
    ];
    return own.includes(topLevel) || tarball.test(topLevel);
}
function refuseForeign(files, releaseDir, name) {
    const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir));
    if (foreign === undefined)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it has ${JSON.stringify(foreign)}, which does not belong to a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await (0,lib_files/* fileSize */.Ov)(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([(0,lib_digest/* sha256File */.Q3)(source), (0,lib_digest/* sha256File */.Q3)(target)]);
    if (theirs === ours)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} already exists with different content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each matrix job its own target or name.',
    });
}

// EXTERNAL MODULE: ./packages/runner/lib/artifact-service.js
var artifact_service = __webpack_require__(4783);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
;// CONCATENATED MODULE: ./packages/runner/lib/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-fetched-layouts');
/** Records which image layouts came with an artifact, unpacked in `from`. Later steps of this job read the record. */
async function noteLayouts(from, host) {
    const names = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(from, release_dir/* layoutsDirName */.w3)))) ?? [];
    if (names.length > 0)
        await (0,promises_.appendFile)(note(host), `${names.join('\n')}\n`);
}
/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
async function withoutFetchedLayouts(paths, host) {
    const text = (await (0,read_limited/* readIfThere */.qC)(note(host), lib_limits/* limits */.F.note))?.toString() ?? '';
    const fetched = text.split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${release_dir/* layoutsDirName */.w3}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/runner/lib/open-artifacts.js

/** The service of the server that runs this job. `what` is for the Problem that says that there is none. */
async function open_artifacts_openArtifacts(what, host) {
    if (!isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']);
        return (await __webpack_require__.e(/* import() */ 319).then(__webpack_require__.bind(__webpack_require__, 1319))).openResults();
    }
    requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'GITHUB_RUN_ID']);
    return (await __webpack_require__.e(/* import() */ 400).then(__webpack_require__.bind(__webpack_require__, 1400))).openContainers(host);
}
function requireVariables(what, names) {
    const missing = names.filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
    });
}
/**
 * True for a server without version 4 of the artifact service. Decides like @actions/artifact: github.com and *.ghe.com (data residency)
 * have it.
 */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
}

;// CONCATENATED MODULE: ./packages/runner/lib/signing-events.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const ownDir = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-signing-events');
/** The step that signs the release itself. */
const assembling = 'assemble-release';
/** Records of signatures beside the step records of a release. Their names have a digest, so that those of jobs of a matrix differ. */
const recordsName = /^signing-events\.[\w.-]+\.jsonl$/;
/**
 * Runs `body`, which signs, and then writes the records of what was signed, also if it failed in the middle: signatures cannot be undone.
 * Adds them to the summary. Returns what `body` returns, with the path of the file; without one if nothing was signed.
 */
async function recordingEvents(step, events, host, body) {
    const result = await body().catch(async (error) => {
        await writeEvents(step, events, host);
        throw error;
    });
    return { result, path: await writeEvents(step, events, host) };
}
async function writeEvents(step, events, host) {
    if (events === undefined || events.all.length === 0)
        return undefined;
    const text = renderEvents(events.all);
    const path = join(ownDir(host), `signing-events.${step}.${sha256(text).slice(0, 12)}.jsonl`);
    await mkdir(ownDir(host), { recursive: true });
    await writeFileAtomic(path, text);
    await host.summary(eventsSummary(parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return details(`Record of ${count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
}
/** Puts the records of this job beside the release directory, so that they travel with it to the next job. */
async function keepSigningEvents(releaseDir, host) {
    for (const name of await signing_events_names(ownDir(host))) {
        await (0,promises_.mkdir)((0,release_dir/* recordsDir */.Ap)(releaseDir), { recursive: true });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), name), await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(ownDir(host), name), lib_limits/* limits */.F.document));
    }
}
/** The signatures of the release itself have a file of their own beside it. */
function isBefore(name) {
    return !name.startsWith(`signing-events.${assembling}.`);
}
/**
 * The records of what earlier steps and jobs of the run signed. Those of other jobs came with workflow artifacts, so they are only what these
 * say. Throws a Problem for a file with something else.
 */
async function readSigningEvents(releaseDir, host) {
    const directories = [ownDir(host), recordsDir(releaseDir)];
    const lists = await pool(directories, 1, async (directory) => pool((await signing_events_names(directory)).filter(isBefore), 4, async (name) => {
        const text = await readLimited(join(directory, name), limits.document, 'inside');
        return parseEvents(text.toString('utf8'), name);
    }));
    return lists.flat(2);
}
async function signing_events_names(directory) {
    const found = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(directory))) ?? [];
    return found.filter(name => recordsName.test(name)).sort(lib_files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-artifacts.js









/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const service = await open_artifacts_openArtifacts(`download the artifacts ${names.join(', ')}`, host);
    for (const name of names)
        await fetchOne(service, name, releaseDir, host);
}
/**
 * Downloads artifacts of other jobs as they are, each into a folder of its name. Throws a Problem for one with another digest: each job of
 * a run can upload under any name.
 */
async function fetchGiven(artifacts, directory, host) {
    const names = artifacts.map(({ name }) => name);
    const service = await openArtifacts(`download the artifacts ${names.join(', ')}`, host);
    for (const { name, sha256 } of artifacts) {
        await service.download(name, join(directory, name), sha256);
        host.info(`The artifact ${name} is sha256:${sha256}, as its job returned.`);
    }
}
/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = (0,artifact_service/* uploading */.ob)(name);
    const parent = (0,external_node_path_.dirname)(releaseDir);
    await keepSigningEvents(releaseDir, host);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new lib_problem/* Problem */.A(what, {
            found: `${releaseDir} does not exist or is empty.`,
            next: 'Run this step after those that write to it.',
        });
    }
    await (await open_artifacts_openArtifacts(what, host)).upload(name, parent, files);
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(service, name, releaseDir, host) {
    await (0,scratch/* withScratch */.h)('artifact', host, async (scratch) => {
        const files = (0,external_node_path_.join)(scratch, 'files');
        await service.download(name, files);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(files, host);
        const count = await mergeReleaseDir(files, releaseDir, name);
        host.info(`Merged ${count} files of the artifact ${name}.`);
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/event.js

/** Reads the event of the run. What the payload does not say is undefined. */
function readEvent(env = process.env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const before = (0,lib_json/* textAt */.$6)(payload, 'before');
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        defaultBranch: (0,lib_json/* textAt */.$6)(payload, 'repository', 'default_branch'),
        before: before === undefined || /^0+$/.test(before) ? undefined : before,
        actor: env.GITHUB_ACTOR ?? '',
        pullRequest: pullRequestOf(payload),
    };
}
function pullRequestOf(payload) {
    const number = (0,lib_json/* numberAt */.tk)(payload, 'pull_request', 'number');
    if (number === undefined)
        return undefined;
    const repository = (side) => (0,lib_json/* textAt */.$6)(payload, 'pull_request', side, 'repo', 'full_name');
    return {
        number,
        head: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'head', 'ref') ?? '',
        base: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref') ?? '',
        baseSha: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'base', 'sha'),
        headSha: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha'),
        // If the head's repository was deleted, the head is not a branch of this repository either.
        isFork: (0,lib_json.at)(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
    };
}
// GitHub sends no payload above 25 MB.
const payloadLimit = 25 * 1024 * 1024;
/** The payload of the event; undefined if there is none, or if it cannot be read. */
function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,read_limited/* readLimitedSync */.EW)(path, payloadLimit).toString());
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sonar/lib/edition.js

const editions = ['community', 'developer', 'enterprise', 'datacenter'];
/** Asks for the edition. SonarQube Cloud counts as one. Throws Unauthorized for a wrong token. */
async function editionOf(api) {
    if (api.server.kind === 'cloud')
        return 'cloud';
    const answer = await api.get({ path: 'api/navigation/global', attempted: 'read the edition of Sonar' });
    const named = (0,lib_json/* textAt */.$6)(answer, 'edition');
    return editions.find(edition => edition === named) ?? 'unknown';
}
/** True for an edition that analyses branches and pull requests. */
function knowsBranches(edition) {
    return edition !== 'community' && edition !== 'unknown';
}
/** The name of an edition in messages: `SonarQube Community Build`. */
function editionName(edition) {
    const names = {
        cloud: 'SonarQube Cloud',
        community: 'SonarQube Community Build',
        developer: 'SonarQube Developer Edition',
        enterprise: 'SonarQube Enterprise Edition',
        datacenter: 'SonarQube Data Center Edition',
        unknown: 'a SonarQube of unknown edition',
    };
    return names[edition];
}

;// CONCATENATED MODULE: ./packages/sonar/lib/analysis-target.js

/** What this run analyses, or why it skips the analysis: without parameters, it would replace that of the main branch. */
function analysisTarget(options) {
    if (options.input === 'off')
        return plain;
    const { event, ref, pullRequest } = options;
    if (pullRequest !== undefined)
        return ofPullRequest(pullRequest, options.edition);
    if (event === 'workflow_run')
        return {
            skip: "the event workflow_run does not name the branch of the checkout; set `branch-analysis: off`, and Sonar's parameters in `properties`",
        };
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined)
        return {
            skip: `${ref === '' ? 'the run' : ref} is not a branch, and Sonar analyses only branches and pull requests`,
        };
    if (branch.startsWith('gh-readonly-queue/'))
        return { skip: `${branch} is a temporary branch of a merge queue` };
    return ofBranch(branch, options);
}
const plain = { properties: {}, query: {}, label: undefined };
function ofPullRequest({ number, head, base }, edition) {
    if (!knowsBranches(edition))
        return { skip: `${editionName(edition)} cannot analyse pull requests` };
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
    // GitHub starts scheduled runs only on the default branch, and does not always name it.
    const main = defaultBranch ?? (event === 'schedule' ? branch : undefined);
    if (branch === main)
        return { ...plain, label: `branch ${branch}` };
    const reason = main === undefined ? 'the event does not name the default branch' : `${branch} is not the default branch (${main})`;
    return { skip: `${editionName(edition)} analyses only one branch, and ${reason}` };
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/sonar/lib/server.js


/** The scanner's instances of SonarQube Cloud, by region. The EU has no code: ''. */
const instances = { '': 'https://sonarcloud.io', us: 'https://sonarqube.us' };
/** True for the address of an instance of SonarQube Cloud. */
function isCloud(url) {
    return Object.values(instances).includes(url.trim().replace(/\/+$/, ''));
}
/** The server of the analysis, by the scanner's rules. Throws a Problem if the settings contradict each other. */
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
    if (protocol === 'https:' || (0,http_url/* isLoopback */.U9)(new URL(url)))
        return server;
    return {
        ...server,
        warning: `${url} is not encrypted: others can read the token and the source code on their way. Use https.`,
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
/** The address without slashes at its end; undefined if it is empty. */
function baseOf(text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    const url = (0,http_url/* parseUrl */.Dl)(text.trim());
    if (url.search === '' && url.hash === '')
        return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
    throw new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `the address on ${url.host} has a query or a fragment.`,
        next: 'Give only the address of the start page, for example https://sonar.example.com.',
    });
}
function unknownRegion(region) {
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `\`sonar-region\` is ${JSON.stringify(region.slice(0, 20))}.`,
        next: 'Set it to `us` for sonarqube.us, or leave it empty for sonarcloud.io.',
    });
}
function contradiction(url, region) {
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: `\`sonar-region\` is ${region}, and \`sonar-host-url\` is ${url}.`,
        next: 'Remove one of them: only SonarQube Cloud has regions.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/skip.js

/**
 * Why this run legitimately has no token: GitHub gives no secrets to runs of forks and of Dependabot. undefined if there is a
 * token. Throws a Problem if it is missing for any other reason.
 */
function skipReason({ event, token }) {
    if (token !== undefined && token.trim() !== '')
        return undefined;
    if (event.pullRequest?.isFork === true)
        return '`sonar-token` is empty, because runs of pull requests from forks get no secrets';
    if (event.actor === 'dependabot[bot]')
        return '`sonar-token` is empty, because runs of Dependabot get no secrets of Actions; to analyse them, add a Dependabot secret with the same name';
    throw new lib_problem/* Problem */.A('analyse with Sonar', {
        found: '`sonar-token` is empty.',
        next: 'Pass a secret of the repository: `sonar-token: ${{ secrets.SONAR_TOKEN }}`. Or set `sonar: false`.',
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
;// CONCATENATED MODULE: ./packages/sonar/lib/sonar-api-errors.js


/** The server does not know the token (401). */
class Unauthorized extends lib_problem/* Problem */.A {
}
/** The token's owner may not do this (403). */
class Forbidden extends lib_problem/* Problem */.A {
}
/** The project, branch, task or analysis does not exist (404). */
class NotFound extends lib_problem/* Problem */.A {
}
/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
function refusal(attempted, answer, { host, kind, url }, token) {
    const { status } = answer;
    const said = saidBy(answer.body ?? '', token);
    const found = `${host} answered ${status}${said}.`;
    if (status === 401)
        return new Unauthorized(attempted, { found, next: tokenStep(host, url, answer.url) });
    if (status === 403) {
        const next = 'Give the owner of the token the permission Browse on the project, or use the token of a user who has it.';
        return new Forbidden(attempted, { found, next });
    }
    // A 404 means that there is no such project, so only SonarQube's own counts.
    if (status === 404 && !isSonars(answer.body ?? ''))
        return notSonars(attempted, 'answered 404 without an explanation', { host });
    if (status === 404) {
        const next = `Check \`project-key\`${kind === 'cloud' ? ', `organization` and `sonar-region`' : ' and `sonar-host-url`'}.`;
        return new NotFound(attempted, { found, next });
    }
    if (status === 429)
        return limited(attempted, answer, host);
    if (status === 408 || status >= 500)
        return new retry/* Transient */.Rc(attempted, {
            found,
            next: 'Try again later, because the server may be starting or overloaded.',
        });
    return new lib_problem/* Problem */.A(attempted, { found, next: 'Check `sonar-host-url` and `project-key`.' });
}
function tokenStep(host, asked, answered) {
    const from = new URL(answered).origin;
    // The token is never sent to a server other than its own.
    if (from !== new URL(asked).origin)
        return `Set \`sonar-host-url\` to the address that it redirects to (${from}).`;
    return `Check \`sonar-token\`: it belongs to a server other than ${host}, has expired or was revoked.`;
}
function limited(attempted, { headers }, host) {
    const waitMs = (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after'));
    const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`;
    return new retry/* Transient */.Rc(attempted, {
        found: `${host} limits the rate of requests (429)${wait}.`,
        next: 'Try again later.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** ` ("Insufficient privileges")`: the reasons in `{"errors":[{"msg": …}]}`; empty if the body is something else. */
function saidBy(body, token) {
    const reasons = (0,lib_json/* listAt */.gT)(safeJson(body), 'errors').flatMap(error => (0,lib_json/* textAt */.$6)(error, 'msg') ?? []);
    if (reasons.length === 0)
        return '';
    const plain = reasons.join('; ').replace(/\s+/g, ' ').replaceAll(token, '***');
    return ` (${JSON.stringify(plain.slice(0, 300))})`;
}
/** The Problem for an answer of something else, like a proxy. It may pass. */
function notSonars(attempted, found, { host }) {
    return new retry/* Transient */.Rc(attempted, {
        found: `${host} ${found}.`,
        next: 'Check `sonar-host-url`, and the proxies in between: the answer may be a web page.',
    });
}
function isSonars(body) {
    return Array.isArray((0,lib_json.at)(safeJson(body), 'errors'));
}
function safeJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** The Problem for a connection that failed, or was silent for too long. */
function brokenOff(error, attempted, { host, url }) {
    const found = `${host}: ${(0,answer/* brokenConnection */.m)(error, `ask ${url}`).found}`;
    // Not a Transient, because another attempt would find the same certificate.
    if (/\([A-Z_]*(CERT|SIGNATURE)[A-Z_]*\)/.test(found)) {
        const next = 'Set `ca-certificate` to the certificate of the authority that signed it.';
        return new lib_problem/* Problem */.A(attempted, { found, next, cause: error });
    }
    return new retry/* Transient */.Rc(attempted, {
        found,
        next: 'Check `sonar-host-url`, the network and the proxy variables.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/sonar-api.js



/** Greatest accepted answer, in bytes. Real answers are much smaller. */
const limit = 32 * 1024 * 1024;
/** Reads from Sonar's web API. The token never occurs in an error, a log line or an address. */
class SonarApi {
    server;
    #options;
    #scheme = 'Bearer';
    constructor(options) {
        this.server = options.server;
        this.#options = options;
    }
    /**
     * The answer as JSON. Retries temporary failures. Throws a Problem: Unauthorized, Forbidden or NotFound
     * (sonar-api-errors.ts) if the server says so.
     */
    async get(query) {
        return (0,retry/* retry */.L5)(() => this.#attempt(query), query.retry ?? this.#options.retry ?? retry/* patient */.Im, this.#options.say);
    }
    async #attempt(query) {
        const response = await this.#fetch(query);
        if (response.status !== 401 || this.#scheme === 'Basic' || this.server.kind === 'cloud')
            return this.#read(query, response);
        // Servers before 10.0 accept tokens only as user names.
        this.#scheme = 'Basic';
        const second = await this.#fetch(query);
        if (second.status === 401)
            this.#scheme = 'Bearer';
        return this.#read(query, second);
    }
    async #fetch(query) {
        const idle = (0,http_idle/* idleTimer */.a)(query.timeoutMs ?? this.#options.timeoutMs ?? 30_000);
        try {
            const headers = { accept: 'application/json', authorization: this.#authorization() };
            const response = await (0,request/* request */.E)(this.#address(query), headers, { env: this.#options.env, signal: idle.signal });
            const body = await (0,http_body/* readBody */.x8)(response, limit);
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
        const value = parsed(answer.body);
        if (value === undefined)
            throw notSonars(query.attempted, 'did not answer with JSON', this.server);
        if (query.field === undefined || (0,lib_json.at)(value, query.field) !== undefined)
            return value;
        throw notSonars(query.attempted, 'did not answer like SonarQube', this.server);
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
/** The JSON of a text; undefined if it is something else. */
function parsed(body) {
    try {
        return (0,lib_json/* parseJson */.qF)(body, 'the answer');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sonar/lib/session.js






/**
 * Finds out whether Sonar can analyse this run. If not, or if the server does not answer, it returns an outcome instead of
 * throwing, so that tests and thresholds are evaluated nevertheless.
 */
async function openSonar(options, host) {
    // Nobody asked for it, so that nobody needs a reason.
    if (!options.enabled)
        return { result: 'skipped', warnings: [] };
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
/** The outcome of an analysis that failed, or whose result is uncertain. */
function failed(error) {
    return { result: 'error', reason: (0,lib_problem/* messageOf */.b)(error), warnings: [] };
}
async function session_open(options, token, host) {
    const { event, branchAnalysis, properties, retry } = options;
    host.mask(token);
    const server = sonarServer({
        hostUrl: options.hostUrl,
        region: options.region,
        cloudUrl: properties.get('sonar.scanner.sonarcloudUrl'),
        apiBaseUrl: properties.get('sonar.scanner.apiBaseUrl'),
    });
    if (server.warning !== undefined)
        host.warning(server.warning);
    const api = new SonarApi({ server, token, say: host.info, env: host.env, ...(retry === undefined ? {} : { retry }) });
    const edition = await editionOf(api);
    const { name, ref, defaultBranch, pullRequest } = event;
    const target = analysisTarget({ event: name, ref, defaultBranch, pullRequest, edition, input: branchAnalysis });
    if ('skip' in target)
        return noticed(target.skip, host);
    host.info(`Sonar: ${editionName(edition)} at ${server.url}${target.label === undefined ? '' : `, ${target.label}`}.`);
    const baseline = 'pullRequest' in target.query && pullRequest !== undefined ? { branch: pullRequest.base } : target.query;
    return { server, api, token, edition, target, baseline };
}
function noticed(reason, host) {
    host.notice(`Sonar analysis skipped: ${reason}.`);
    return skipped(reason);
}
function skipped(reason) {
    return { result: 'skipped', reason, warnings: [] };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/comment.js



// GitHub's limit: "body is too long (maximum is 65536 characters)".
const longest = 65_536;
const brief = { rows: 10, text: { lines: 10, characters: 1000 }, whole: false, projects: 20, sections: 20 };
const comment_less = [
    brief,
    { ...brief, rows: 3, text: { lines: 5, characters: 500 } },
    { ...brief, rows: 0, sections: 5 },
    { ...brief, rows: 0, sections: 0 },
];
/** The Markdown of the comment on a pull request. Its first line is a hidden marker that identifies it. */
function commentBody(projects) {
    const head = `${markerOf(projects)}\n`;
    return `${head}${fitted(comment_less, detail => runDocument(projects, detail), text => text.length <= longest - head.length)}`;
}
/** Each set of projects of a repository has its own marker, and so its own comment. */
function markerOf(projects) {
    const directories = projects.map(({ directory }) => directory).sort(lib_files/* byBytes */.bg);
    return `<!-- release-tools pytest-coverage-to-sonar ${(0,lib_digest/* sha256 */.sc)(directories.join('\n')).slice(0, 16)} -->`;
}

;// CONCATENATED MODULE: ./packages/github/lib/upsert-comment.js
/**
 * Writes a comment on a pull request, or replaces the text of our own earlier one, which begins with the same line: a hidden marker. If
 * the comment has the text already, nothing is written.
 */
async function upsertComment(github, pullRequest, body) {
    const [marker = ''] = body.split('\n');
    return github.retried('comment on the pull request', async () => {
        const own = await ownComment(github, pullRequest, marker);
        if (own === undefined)
            return github.createComment(pullRequest, body);
        return lines(own.body).join('\n') === body ? own : github.updateComment(own.id, body);
    });
}
/** Our earlier comment. Others can write our marker and change their text later, so the author must be the token's owner. */
async function ownComment(github, pullRequest, marker) {
    const marked = (await github.comments(pullRequest)).filter(comment => lines(comment.body)[0] === marker);
    if (marked.length === 0)
        return undefined;
    const login = await github.login();
    return marked.find(({ author }) => (login === undefined ? author?.type === 'Bot' : author?.login === login));
}
/** GitHub may give other line ends than it got. */
function lines(body) {
    return body.split(/\r?\n/);
}

;// CONCATENATED MODULE: ./packages/runner/lib/context.js



/** Reads the runner's variables. Throws a Problem outside GitHub Actions and act. */
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
        job: env.GITHUB_JOB || undefined,
        privateRepository: ofRepository('private', env.GITHUB_EVENT_PATH),
        isFork: ofRepository('fork', env.GITHUB_EVENT_PATH),
        runnerEnvironment: env.RUNNER_ENVIRONMENT === '' ? undefined : env.RUNNER_ENVIRONMENT,
    };
}
/** The web address of the repository of the run: `https://github.com/acme/widget`. Undefined outside GitHub Actions and act. */
function repositoryAddress(env = process.env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: server = 'https://github.com' } = env;
    return repository === '' ? undefined : `${server}/${repository}`;
}
/** Where the source of the run is. `tag` is undefined in a run of a branch. Undefined outside GitHub Actions and act. */
function sourceOfRun(env) {
    const repository = repositoryAddress(env);
    const { GITHUB_SHA: commit = '', GITHUB_REF: ref = '' } = env;
    if (repository === undefined || !/^[0-9a-f]{40,64}$/.test(commit))
        return undefined;
    return { repository, commit, tag: tagOfRef(ref) };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,lib_json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/github/lib/failure.js


/** GitHub refused a request. */
class Refusal extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
/** An answer that is not GitHub's, or not all of it: cut, a web page, of another shape. The same request may succeed later. */
class BadAnswer extends Error {
}
/** An answer with more bytes than we read. */
class TooLong extends BadAnswer {
}
/** Reads an error of a request; undefined for any other error, which is a defect of ours. */
function failureOf(error) {
    if (error instanceof Refusal)
        return error.failure;
    if (error instanceof BadAnswer) {
        const bad = error instanceof TooLong ? 'too long' : 'broken';
        return { message: error.message, headers: {}, codes: [], bad };
    }
    if (!isError(error) || !isNetwork(error))
        return undefined;
    const root = rootOf(error);
    const message = root.name === 'TimeoutError' ? 'it took too long' : root.message;
    return { message, headers: {}, codes: [] };
}
/** The failed request that an error comes from, also after retries; undefined for any other error. */
function failureIn(error) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        const failure = failureOf(cause);
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
/** Gives undefined for a 404, also after retries. Throws every other error. */
function unlessAbsent(error) {
    if (failureIn(error)?.status === 404)
        return undefined;
    throw error;
}
/** fetch is not of the same realm as its callers everywhere, so `instanceof Error` is not enough. */
function isError(value) {
    return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
/** octokit throws an HttpError if fetch fails, and fetch a TypeError with this message or with a cause. */
function isNetwork(error) {
    if (error.name === 'TypeError')
        return 'cause' in error || ['fetch failed', 'terminated'].includes(error.message);
    if (['HttpError', 'AbortError', 'TimeoutError'].includes(error.name))
        return true;
    // Node's own errors begin with ERR_. Errors of the file system name a path.
    return /^(?!ERR_)/.test((0,lib_json/* textAt */.$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error) {
    const cause = (0,lib_json.at)(error.cause, 'errors', 0) ?? error.cause;
    return isError(cause) && cause.message !== '' ? rootOf(cause) : error;
}
/** True for a 403 that means "too many requests" instead of "not allowed". */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}
/** True if the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes, lagging, bad } = failure;
    // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
    return ((status === undefined && bad !== 'too long') ||
        (status ?? 0) >= 500 ||
        isRateLimit(failure) ||
        lagging === true ||
        (status === 422 && codes.includes('already_exists')));
}
/**
 * Milliseconds to wait after a rate limit; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now = Date.now()) {
    if (!isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const asked = (0,retry/* retryAfterMs */.Vs)(headers['retry-after'] ?? null, now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000;
}
/** The rate limit that made a call fail, also after retries, with its end if GitHub says it; undefined for another failure. */
function rateLimitOf(error, now = Date.now()) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        const failure = failureOf(cause);
        if (failure === undefined || !isRateLimit(failure))
            continue;
        const isDated = ['retry-after', 'x-ratelimit-reset'].some(name => failure.headers[name] !== undefined);
        return isDated ? { until: new Date(now + (rateLimitWait(failure, now) ?? 0)) } : {};
    }
    return undefined;
}
/** GitHub's explanation of a refusal. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const explanation = (value, place) => {
    const message = (0,lib_json/* textAt */.$6)(value, 'message');
    if (message === undefined)
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'GitHub’s explanation of an error');
    const codes = (0,lib_json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,lib_json/* textAt */.$6)(entry, 'code') ?? [], (0,lib_json/* textAt */.$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};

;// CONCATENATED MODULE: ./packages/github/lib/not-draft.js


const next = 'Run the job again. It compares the two, and changes nothing.';
/** The Problem of a draft that is public now. */
function notDraft({ tag, url }) {
    return new lib_problem/* Problem */.A(`write to the draft of ${tag}`, { found: `the release is public (${url}).`, next });
}
/** Throws the error of a publication. GitHub refuses it as `already_exists` if the tag has a public release. */
function refuseTaken(error) {
    if (failureOf(error)?.codes.includes('already_exists') !== true)
        throw error;
    const found = 'another run published a release of the same tag meanwhile.';
    throw new lib_problem/* Problem */.A('publish the draft', { found, next, cause: error });
}

;// CONCATENATED MODULE: ./packages/github/lib/api-errors.js



/**
 * Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. `permission` is
 * what the token needs, for a refusal that does not say it.
 */
function githubProblem(what, error, permission = 'contents=write') {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure, permission), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure, permission) {
    const { status, message, codes } = failure;
    if (status === undefined || failure.bad !== undefined || failure.lagging)
        return unanswered(failure);
    if (isRateLimit(failure))
        return {
            found: 'GitHub’s rate limit is exceeded.',
            next: 'Run the job again later. It skips what is already done.',
        };
    if (status === 401)
        return {
            found: 'GitHub does not accept the token.',
            next: 'Remove the input `github-token`, or set it to a valid token.',
        };
    if (status === 403)
        return forbidden(failure, permission);
    if (status === 404 && /dependency graph is disabled/i.test(message))
        return {
            found: 'the dependency graph is switched off in this repository.',
            next: 'Switch it on in the settings of the repository (Advanced Security, Dependency graph), or set `dependency-snapshot: false`.',
        };
    if (status === 404)
        return {
            found: 'it does not exist on GitHub, or the token may not see it.',
            next: `Check the repository, and give the token these permissions:\n${permissionLines(acceptedPermissions(failure) ?? permission)}`,
        };
    if (status === 410 && /issues (?:are|ha(?:s|ve) been) disabled/i.test(message))
        return {
            found: 'issues are switched off in this repository.',
            next: 'Switch them on in the settings of the repository (General, Features), or set `dry-run: true` to get the table only.',
        };
    if (status === 422)
        return unprocessable([message, ...codes].join(' '));
    if (status >= 500)
        return {
            found: `GitHub answered ${status}.`,
            next: 'Run the job again. It skips what is already done.',
        };
    return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' };
}
/** GitHub did not answer, or not what it knows. */
function unanswered({ bad, status, message }) {
    if (bad !== undefined)
        return {
            found: `the answer is not one of GitHub’s API: ${firstLine(message)}.`,
            next: 'Run the job again. If that does not help, check the proxies in between.',
        };
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again. It skips what is already done.',
        };
    return {
        found: 'GitHub does not find it, although GitHub named it a moment ago.',
        next: 'Run the job again. If somebody deleted it meanwhile, the next run makes it again.',
    };
}
/** Permissions that the token of a job never has: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions. */
const ofPersons = /^(?:repository-advisories|administration|members|secret-scanning-alerts|actions-variables)=/;
function forbidden(failure, permission) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub denied access (${said}).`,
            next: `Give the token this permission:\n${permissionLines(permission)}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub reported: ${said}).`,
        next: ofPersons.test(accepted)
            ? 'Use the token of a person or of an App that has it: that of a job cannot.'
            : `Add this to the job:\n${permissionLines(accepted)}`,
    };
}
/** `contents=write; contents=write,workflows=write` lists alternatives. The first asks for the fewest permissions. */
function acceptedPermissions({ headers }) {
    const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';');
    // Workflows spell them with hyphens: pull-requests.
    return first === '' ? undefined : first.replaceAll('_', '-');
}
function permissionLines(accepted) {
    return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n');
}
function unprocessable(text) {
    if (/was used by an immutable release/.test(text)) {
        return {
            found: 'the tag belonged to a deleted immutable release, and GitHub never releases such a tag.',
            next: 'Release the next version.',
        };
    }
    if (/immutable/.test(text))
        return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' };
    if (/creations being restricted|pre_receive/.test(text)) {
        return {
            found: 'a rule of the repository forbids the creation of the tag.',
            next: 'Push the tag before this step, with an account that the rule allows.',
        };
    }
    return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' };
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./packages/github/lib/fields.js

// What answers of GitHub are made of. Its descriptions say what is not there as null.
/** The author of something. */
const account = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return { login: field('login', lib_shape/* text */.Qq), type: field('type', lib_shape/* text */.Qq) };
};
/** An address of the web. */
const address = (0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address');
/** A number that GitHub gave. */
const id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const fields_anyText = (value, place) => {
    if (typeof value !== 'string')
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
function fields_fieldsOf(raw, place) {
    return (key, shape) => shape((0,lib_json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/types.js


// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        tag: field('tag_name', lib_shape/* text */.Qq),
        draft: field('draft', lib_shape/* boolean */.zM),
        prerelease: field('prerelease', lib_shape/* boolean */.zM),
        immutable: field('immutable', orAbsent(lib_shape/* boolean */.zM)) ?? false,
        body: field('body', orAbsent(fields_anyText)) ?? '',
        url: field('html_url', address),
        uploadUrl: field('upload_url', address),
    };
};
const assetShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        name: field('name', lib_shape/* text */.Qq),
        size: field('size', (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', lib_shape/* text */.Qq),
        digest: field('digest', orAbsent((0,lib_shape/* matching */.wC)(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...given('url', field('browser_download_url', orAbsent(address))),
    };
};
const commentShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        body: field('body', orAbsent(fields_anyText)) ?? '',
        author: field('user', orAbsent(account)),
        url: field('html_url', address),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = fields_fieldsOf((0,lib_json.at)(raw, 'object'), `${place}object`);
    const message = fields_fieldsOf(raw, place)('message', orAbsent(fields_anyText));
    return {
        type: field('type', lib_shape/* text */.Qq),
        sha: field('sha', (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => fields_fieldsOf(raw, place)('body', fields_anyText);
/**
 * The reviewers of an environment; undefined if the answer does not say them: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = fields_fieldsOf(raw, place)('protection_rules', orAbsent((0,lib_shape/* list */.p_)(protectionRule, 100)));
    const lists = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    if (lists === undefined || lists.some(one => one.length === 0))
        return undefined;
    const all = lists.flat();
    const of = (kind) => all.flatMap(one => (one.kind === kind && one.name !== undefined ? [one.name] : []));
    return { count: all.length, users: of('user'), teams: of('team') };
};
const protectionRule = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return { type: field('type', lib_shape/* text */.Qq), reviewers: field('reviewers', orAbsent((0,lib_shape/* list */.p_)(reviewer, 100))) ?? [] };
};
const reviewer = raw => {
    const kind = (0,lib_json/* textAt */.$6)(raw, 'type') === 'Team' ? 'team' : 'user';
    return { kind, name: (0,lib_json/* textAt */.$6)(raw, 'reviewer', kind === 'team' ? 'slug' : 'login') };
};
/** Whether a repository is private. https://docs.github.com/en/rest/repos/repos#get-a-repository */
const visibilityShape = (raw, place) => ({
    private: fieldsOf(raw, place)('private', boolean),
});
/** A page of variables. https://docs.github.com/en/rest/actions/variables */
const variablesShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        total: field('total_count', number(0, 100_000)),
        variables: field('variables', list(variable, 100)),
    };
};
const variable = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { name: field('name', text), value: field('value', anyText) };
};
/** The owner of a token. */
const userShape = (raw, place) => ({ login: fields_fieldsOf(raw, place)('login', lib_shape/* text */.Qq) });
/** A field that is left out if there is nothing. */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./packages/github/lib/read-reviewers.js



const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
/**
 * Reads the reviewers of an environment, in one attempt: nothing depends on the answer. In a private repository, GitHub answers only
 * a token with `actions: read` (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 */
async function readReviewers(requests, name) {
    try {
        const reviewers = await requests.once(route, { environment_name: name }, reviewersShape);
        return reviewers ?? { unseen: 'GitHub does not show them.' };
    }
    catch (error) {
        const problem = githubProblem(`look for the reviewers of the environment ${name}`, error);
        if (problem instanceof lib_problem/* Problem */.A)
            return { unseen: problem.found };
        throw problem;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/read-tag.js


/**
 * Reads a tag; undefined if it does not exist. Asks again before it says so: the tag may have been pushed a moment ago. The message
 * is that of the outermost tag, because a tag may point to a tag.
 */
async function readTag(requests, name) {
    const read = (route, parameters) => requests.json(`read the tag ${name}`, `GET /repos/{owner}/{repo}/git/${route}`, parameters, refShape, {
        named: true,
    });
    let target = await read('ref/{ref}', { ref: `tags/${name}` }).catch(unlessAbsent);
    const object = target?.sha;
    let message;
    // Git itself sets no limit.
    for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
        target = await read('tags/{tag_sha}', { tag_sha: target.sha });
        message ??= target.message;
    }
    return target && { commit: target.sha, object: object ?? target.sha, message };
}

;// CONCATENATED MODULE: ./packages/github/lib/api.js






const releases = '/repos/{owner}/{repo}/releases';
const one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/**
 * The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. Each method that writes to a
 * release reads it again first, and throws a Problem if it is public (docs/adr/0025-own-drafts.md).
 */
class GitHub {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Runs a call of several requests, and again after temporary failures. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /** All releases that the token may see, newest first. Includes drafts if the token may write. */
    async releases() {
        return this.#requests.pages('list the releases', `GET ${releases}`, {}, releaseShape);
    }
    /** The public release of a tag; undefined if there is none. */
    async published(tag) {
        const route = `GET ${releases}/tags/{tag}`;
        return this.#requests.jsonIfAny(`look for the release of ${tag}`, route, { tag }, releaseShape);
    }
    /**
     * The tag of the release that GitHub shows as the latest; undefined if there is none. If releases are public, asks again before
     * it says so.
     */
    async latestTag(named) {
        const what = 'read the latest release';
        const latest = this.#requests.json(what, `GET ${releases}/latest`, {}, releaseShape, { named });
        return (await latest.catch(unlessAbsent))?.tag;
    }
    /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
    async createDraft(tag, text) {
        return this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }, releaseShape);
    }
    /** Makes a draft public. Returns the public release, also if an earlier attempt made it, whose answer was lost. */
    async publish(draft, text, latest) {
        const parameters = { release_id: draft.id, ...text, draft: false, make_latest: latest ? 'true' : 'false' };
        let sent = false;
        return this.retried(`publish ${draft.tag}`, async () => {
            const now = await this.#current(draft);
            if (!now.draft && now.id === draft.id && sent)
                return now;
            if (!now.draft)
                throw notDraft(now);
            sent = true;
            const made = await this.#requests
                .once(`PATCH ${one}`, parameters, releaseShape, { named: true })
                .catch(refuseTaken);
            if (made.draft)
                throw new BadAnswer('it says that the release is still a draft');
            return made;
        });
    }
    /** Deletes a draft with its assets. Done if it does not exist. */
    async deleteDraft(draft) {
        await this.retried(`delete the superfluous draft ${draft.id}`, async () => {
            const parameters = { release_id: draft.id };
            const now = await this.#requests.once(`GET ${one}`, parameters, releaseShape).catch(unlessAbsent);
            if (now === undefined)
                return;
            if (!now.draft)
                throw notDraft(now);
            await this.#requests.none(`DELETE ${one}`, parameters).catch(unlessAbsent);
        });
    }
    /** The assets of a release that GitHub named a moment ago. */
    async assets(releaseId) {
        const parameters = { release_id: releaseId };
        return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, parameters, assetShape, true);
    }
    /** Deletes an asset of a draft. Done if it does not exist. */
    async deleteAsset(draft, { id, name }) {
        await this.retried(`delete the asset ${name}`, async () => {
            await this.#requireDraft(draft);
            await this.#requests.none(`DELETE ${oneAsset}`, { asset_id: id }).catch(unlessAbsent);
        });
    }
    /** Uploads a file to a draft, in one attempt. */
    async upload(draft, name, path, mediaType) {
        const url = `${draft.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const { size } = await (0,promises_.stat)(path);
        const body = { file: { path, size }, headers: { 'content-type': mediaType } };
        await this.#requireDraft(draft);
        return this.#requests.once(`POST ${url}`, body, assetShape, { named: true, bytes: size });
    }
    /**
     * Downloads an asset to a file. It has the size and, if GitHub tells it, the digest of the asset. Returns its SHA-256, in
     * lower-case hex.
     */
    async download({ id, name, size, digest }, path) {
        return this.retried(`download the asset ${name}`, async () => {
            const sha256 = await this.#requests.file(`GET ${oneAsset}`, { asset_id: id }, path, size);
            if (digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
                throw new BadAnswer(`its SHA-256 is ${sha256}, but the digest of the asset is ${digest}`);
            return sha256;
        });
    }
    /** A tag; undefined if it does not exist. */
    async tag(name) {
        return readTag(this.#requests, name);
    }
    /** Who may approve the jobs of an environment. A failed request gives the reason why nobody knows. */
    async reviewers(environment) {
        return readReviewers(this.#requests, environment);
    }
    /**
     * The list of changes that GitHub makes of merged pull requests since the tag `previous`, as Markdown. It saves nothing, but needs
     * the permission to write.
     */
    async generateNotes(tag, commit, previous) {
        const since = previous === undefined ? {} : { previous_tag_name: previous };
        const parameters = { tag_name: tag, target_commitish: commit, ...since };
        const what = `let GitHub generate the notes of ${tag}`;
        return this.#requests.json(what, `POST ${releases}/generate-notes`, parameters, generatedNotesShape);
    }
    /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        return this.#requests.pages('list the comments', route, { issue_number: pullRequest }, commentShape);
    }
    /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters, commentShape);
    }
    /** Changes a comment. Repeating it makes no difference, so failures are retried. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        const parameters = { comment_id: id, body };
        return this.#requests.json('change the comment', route, parameters, commentShape, { named: true });
    }
    /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
    async login() {
        try {
            return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login;
        }
        catch (error) {
            // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
    async #requireDraft(draft) {
        const now = await this.#current(draft);
        if (!now.draft)
            throw notDraft(now);
    }
    /** The draft as it is now. If it was deleted because another run published the tag, the release of that run. */
    async #current({ id, tag }) {
        try {
            return await this.#requests.once(`GET ${one}`, { release_id: id }, releaseShape, { named: true });
        }
        catch (error) {
            const theirs = failureOf(error)?.status === 404 ? await this.published(tag) : undefined;
            if (theirs === undefined)
                throw error;
            return theirs;
        }
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/graphql-route.js
/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
const graphqlRoute = 'POST /graphql';
/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}

;// CONCATENATED MODULE: ./packages/github/lib/answer.js




/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const answer_longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 204 };
/** Routes that have another one: these need not create anything. */
const otherSuccess = {
    'POST /repos/{owner}/{repo}/releases/generate-notes': 200,
    'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve': 202,
    [graphqlRoute]: 200,
};
/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
async function readAnswer(response, route, shape) {
    return (await readDigested(response, route, shape)).value;
}
/** The same, with the SHA-256 of the bytes of the answer, in lower-case hex. */
async function readDigested(response, route, shape) {
    await requireSuccess(response, route);
    const { value, bytes } = await readJson(response, answer_longest);
    return { value: shaped(value, shape), sha256: (0,lib_digest/* sha256 */.sc)(bytes) };
}
/** Throws a Refusal or a BadAnswer unless the answer is a success. Leaves the body of a success unread. */
async function requireSuccess(response, route) {
    const expected = otherSuccess[route] ?? success[route.split(' ')[0] ?? ''];
    if (response.status === expected)
        return;
    if (response.status >= 400)
        throw await refusalOf(response);
    throw await bad(response, `its status is ${response.status}, not ${expected}`);
}
/** A status of a server in trouble says enough. The others count only with GitHub's explanation: a proxy may refuse as well. */
async function refusalOf(response) {
    const { status } = response;
    const failure = { status, message: '', headers: Object.fromEntries(response.headers), codes: [] };
    if (status < 500 && !isRateLimit(failure))
        return new Refusal({ ...failure, ...shaped((await readJson(response, longestExplanation)).value, explanation) });
    await response.body?.cancel();
    return new Refusal(failure);
}
async function readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new TooLong(`it has more than the ${limit} bytes accepted`);
    try {
        return { value: (0,lib_json/* parseJson */.qF)(body.toString('utf8'), 'the answer'), bytes: body };
    }
    catch (cause) {
        throw new BadAnswer('it is not JSON, or only a part of it', { cause });
    }
}
/** A BadAnswer. Frees its connection. */
async function bad(response, found) {
    await response.body?.cancel();
    return new BadAnswer(found);
}
function shaped(value, shape) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof lib_shape/* WrongShape */.zq)
            throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var http_sink = __webpack_require__(9741);
;// CONCATENATED MODULE: ./packages/github/lib/save.js


/** Writes the body of an answer, which has from `least` to `most` bytes, to `path`. Returns its SHA-256, in lower-case hex. */
async function save(answer, path, { least, most }) {
    const sink = await http_sink/* Sink */.A.open(path, most);
    try {
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(answer)) {
            if (sink.size + bytes.length > most)
                throw least === most
                    ? new BadAnswer(`it has more than the ${most} bytes of the asset`)
                    : new TooLong(`it has more than the ${most} bytes accepted`);
            await sink.write(bytes);
        }
        if (sink.size < least)
            throw new BadAnswer(`it has ${sink.size} bytes, but the asset has ${least}`);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/requests.js






/** Slowest transfer that is accepted, in bytes per second: 2 GiB, the largest asset, take 2.3 hours at most. */
const slowest = 256 * 1024;
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** GitHub lists at most 10,000 releases, in pages of at most a hundred. */
const longestList = 10_000;
/** Most characters of all entries of a list, as JSON, with the fields that we use. A thousand releases with long notes have ten million. */
const largestList = 32 * 1024 * 1024;
const smallPage = 10;
/** Sends requests about one repository, and reads the answers. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #patience;
    #permission;
    /** `permission` is what the token needs (`contents=write`), for refusals that do not say it. */
    constructor(send, repository, host, own = patience, permission = 'contents=write') {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#patience = own;
        this.#permission = permission;
    }
    /** `owner/name` */
    get repository() {
        return `${this.#address.owner}/${this.#address.repo}`;
    }
    /** Runs `call`, which makes one or more requests, with retries: at least `attempts`, if more are needed than usual. */
    async retried(what, call, attempts = 0) {
        const policy = { ...this.#patience, attempts: Math.max(attempts, this.#patience.attempts) };
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error, this.#permission)));
        try {
            return await (0,retry/* retry */.L5)(attempt, policy, line => this.#host.info(line));
        }
        catch (error) {
            // All attempts are used. As a Problem, it does not make an outer call retry again.
            throw error instanceof retry/* Transient */.Rc
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** Sends one request, with retries. */
    async json(what, route, parameters, shape, options = {}) {
        return this.retried(what, () => this.once(route, parameters, shape, options));
    }
    /** The same; undefined if GitHub answers that there is no such thing. */
    async jsonIfAny(what, route, parameters, shape) {
        return this.retried(what, () => this.once(route, parameters, shape).catch(unlessAbsent));
    }
    /** Reads all pages of a list. Pages that are too long are read again in small ones. */
    async pages(what, route, parameters, item, named = false) {
        try {
            return await this.#pages(what, { route, parameters, item, size: 100, named });
        }
        catch (error) {
            if (!isTooLong(error))
                throw error;
            return await this.#pages(what, { route, parameters, item, size: smallPage, named });
        }
    }
    async #pages(what, { route, parameters, item, size, named }) {
        const all = [];
        let characters = 0;
        for (let page = 1; all.length < longestList && characters < largestList; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: size, page }, (0,lib_shape/* list */.p_)(item, size), { named });
            all.push(...found);
            if (found.length < size)
                return all;
            characters += JSON.stringify(found).length;
        }
        throw new lib_problem/* Problem */.A(what, {
            found: all.length < longestList
                ? `its entries have more than ${largestList} characters.`
                : `it has ${longestList} entries or more, and GitHub shows no more.`,
            next: 'Delete entries that nobody needs, or check the address of the API (GITHUB_API_URL).',
        });
    }
    /** Sends one request, in one attempt. Throws what failureOf() reads. */
    async once(route, parameters, shape, options = {}) {
        return this.#attempt(route, parameters, options, answer => readAnswer(answer, route, shape));
    }
    /** The same for one that reads, with the SHA-256 of the bytes of the answer, in lower-case hex. */
    async digested(route, parameters, shape) {
        return this.#attempt(route, parameters, {}, answer => readDigested(answer, route, shape));
    }
    /** Sends one request whose answer has no body, in one attempt. */
    none(route, parameters) {
        return this.#attempt(route, parameters, {}, answer => requireSuccess(answer, route));
    }
    /** Reads an answer that is the content of a file, of the media type `accept`, in one attempt. It has at most `most` bytes. */
    async bytes(route, parameters, most, accept) {
        const options = { named: true, bytes: most };
        return this.#attempt(route, { ...parameters, headers: { accept } }, options, async (answer) => {
            await requireSuccess(answer, route);
            const bytes = await (0,http_body/* readBody */.x8)(answer, most);
            if (bytes === undefined)
                throw new TooLong(`it has more than the ${most} bytes accepted`);
            return bytes;
        });
    }
    /** Downloads a file of known size to `path`, or one with at most `most` bytes, in one attempt. Returns its SHA-256, in lower-case hex. */
    async file(route, parameters, path, size) {
        // A route that gives a file of its own accepts no other type than JSON, and redirects.
        const headers = { accept: typeof size === 'number' ? 'application/octet-stream' : 'application/vnd.github+json' };
        const [least, most] = typeof size === 'number' ? [size, size] : [0, size.most];
        const options = { named: true, bytes: most };
        return this.#attempt(route, { ...parameters, headers }, options, async (answer) => {
            await requireSuccess(answer, route);
            return save(answer, path, { least, most });
        });
    }
    async #attempt(route, parameters, { named = false, bytes = 0 }, read) {
        const { timeoutMs = 60_000 } = this.#patience;
        const signal = AbortSignal.timeout(timeoutMs + Math.ceil((bytes / slowest) * 1000));
        const address = route.includes('{owner}') ? this.#address : {};
        try {
            const answer = await this.#send(route, { ...address, ...parameters, request: { signal } });
            return await read(answer);
        }
        catch (error) {
            const failure = named ? failureOf(error) : undefined;
            throw failure?.status === 404 ? new Refusal({ ...failure, lagging: true }) : error;
        }
    }
}
/** True for the Problem that retried() makes of it. */
function isTooLong(error) {
    return error instanceof Error && (error instanceof TooLong || isTooLong(error.cause));
}

// EXTERNAL MODULE: ./packages/host/lib/http/headers.js
var headers = __webpack_require__(4738);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/host/lib/http/file-source.js

/** Size of a piece, in bytes. */
const pieceSize = 256 * 1024;
/** A file that is read in pieces and must stay as it is. Two pieces are in memory: one is sent while the next is read. */
class FileSource {
    #path;
    #handle;
    /** What was there when the file was opened. */
    #state;
    #end;
    #buffers;
    #at;
    constructor(path, handle, state, { start, size }) {
        this.#path = path;
        this.#handle = handle;
        this.#state = state;
        this.#at = start;
        this.#end = start + size;
        const most = Math.min(pieceSize, size);
        this.#buffers = [Buffer.allocUnsafeSlow(most), Buffer.allocUnsafeSlow(most)];
    }
    /** Opens a file. Throws a Problem unless it has the size that is expected. */
    static async open({ path, size, part = { start: 0, size } }) {
        const handle = await (0,read_limited/* openFile */.Tq)(path).catch(error => Promise.reject(unreadable(path, error)));
        const state = await stateOf(handle);
        if (state.size === BigInt(size))
            return new FileSource(path, handle, state, part);
        await handle.close();
        throw changed(path, `it has ${state.size} bytes, expected ${size}.`);
    }
    /** True if there are no more pieces. */
    get isAtEnd() {
        return this.#at === this.#end;
    }
    /**
     * Reads the next piece, which is valid until the second call from now. Throws a Problem if the file was changed since it was opened:
     * whoever waits for all its bytes then never gets the last piece.
     */
    async next() {
        const [buffer] = this.#buffers;
        this.#buffers.reverse();
        const most = Math.min(buffer.length, this.#end - this.#at);
        const { bytesRead } = await this.#handle.read(buffer, 0, most, this.#at);
        this.#at += bytesRead;
        if (this.isAtEnd || bytesRead === 0)
            await this.#requireUnchanged();
        if (bytesRead === 0)
            throw changed(this.#path, 'it ended early.');
        return buffer.subarray(0, bytesRead);
    }
    async #requireUnchanged() {
        const { size, mtimeNs } = await stateOf(this.#handle);
        if (size === this.#state.size && mtimeNs === this.#state.mtimeNs)
            return;
        const sizes = size === this.#state.size ? '' : ` (${this.#state.size} bytes before, ${size} now)`;
        throw changed(this.#path, `it was changed while it was sent${sizes}.`);
    }
    async close() {
        await this.#handle.close();
    }
}
function stateOf(handle) {
    return handle.stat({ bigint: true });
}
function changed(path, found) {
    return new lib_problem/* Problem */.A(`send ${path}`, { found, next: 'Find out what writes to it. Then run the job again.' });
}
function unreadable(path, cause) {
    return new lib_problem/* Problem */.A(`send ${path}`, {
        found: `${cause.message}.`,
        next: 'Check that it is there and readable.',
        cause,
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/proxy.js
var proxy = __webpack_require__(3584);
;// CONCATENATED MODULE: ./packages/host/lib/http/send-file.js








/** From this size on, in bytes, the server is asked first whether it wants the body: it may refuse by the headers alone. */
const askFrom = 64 * 1024 * 1024;
/** How long it may think about that, in milliseconds. Not every server knows the question. */
const askMs = 1000;
/** Most of an answer, in bytes. */
const answerLimit = 1024 * 1024;
/** Longest time of an upload, in milliseconds: that of a job. */
const send_file_longest = 6 * 3_600_000;
/**
 * Sends a file with bounded memory, through the proxy that the environment names: fetch reads a file faster than it sends it, and keeps
 * the rest in memory. Follows no redirect. Returns the answer with its whole body, also one that comes before all is sent. Rejects
 * like fetch if the connection fails. Throws a Problem if the file has another size or changes, and then no server got all of it.
 */
async function sendFile(url, file, options) {
    const asks = (file.part?.size ?? file.size) >= askFrom;
    const answer = await attempt(url, file, asks, options);
    // 417: the server does not like the question (RFC 9110, 15.5.18).
    return asks && answer.status === 417 ? attempt(url, file, false, options) : answer;
}
async function attempt(url, file, asks, options) {
    const address = (0,http_url/* parseUrl */.Dl)(url);
    const source = await FileSource.open(file);
    const idle = (0,http_idle/* idleTimer */.a)(options.idleMs ?? 120_000, send_file_longest);
    const signal = options.signal === undefined ? idle.signal : AbortSignal.any([idle.signal, options.signal]);
    let sent = 0;
    const progress = (bytes) => {
        idle.touch();
        sent += bytes;
        options.onSent?.(sent);
    };
    try {
        const request = await begin(address, file, asks, { env: options.env, signal });
        return await exchange(request, { source, asks, progress, where: (0,http_url/* shownUrl */.zA)(address) });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        idle.stop();
        await source.close();
    }
}
async function begin(address, { method, headers, size, part }, asks, { env, signal }) {
    const { request } = address.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const own = { 'user-agent': 'release-tools', ...headers, 'content-length': String(part?.size ?? size) };
    // Nothing may come between these two: the request takes the proxy that is set when it is made.
    (0,proxy/* useProxy */.C)(env);
    return request(address, { method, headers: asks ? { ...own, expect: '100-continue' } : own, signal });
}
async function exchange(request, { source, asks, progress, where }) {
    let isAnswered = false;
    const answered = new Promise((done, fail) => {
        request.on('error', fail).once('response', answer => {
            isAnswered = true;
            done(answer);
        });
    });
    const wanted = asks ? askFirst(request) : Promise.resolve();
    const sent = wanted.then(() => write(request, source, progress, () => isAnswered));
    sent.catch(error => request.destroy(error));
    try {
        return await wholeAnswer(await answered, where);
    }
    finally {
        // A server that has not got the whole request cannot get another one on this connection.
        if (!request.writableFinished)
            request.destroy();
        await sent.catch(() => undefined);
    }
}
/** Resolves when the server asks for the body, answers without it, or says nothing for a while. */
function askFirst(request) {
    request.flushHeaders();
    return new Promise(done => {
        const timer = setTimeout(done, askMs);
        for (const event of ['continue', 'response', 'close'])
            request.once(event, () => {
                clearTimeout(timer);
                done();
            });
    });
}
/** Writes the body, as long as no answer has come. */
async function write(request, source, progress, isAnswered) {
    for (let before = Promise.resolve(); !source.isAtEnd;) {
        const piece = await source.next();
        await before;
        // What has come is read twice before more is written: a write to a closed connection would lose an answer that has come.
        await (0,external_node_timers_promises_.setImmediate)();
        await (0,external_node_timers_promises_.setImmediate)();
        if (isAnswered() || request.destroyed)
            return;
        before = new Promise(done => {
            request.write(piece, error => {
                if (!error)
                    progress(piece.length);
                done();
            });
        });
        if (source.isAtEnd)
            break;
    }
    request.end();
}
async function wholeAnswer(answer, where) {
    const body = await (0,http_body/* readBody */.x8)(new Response(external_node_stream_.Readable.toWeb(answer)), answerLimit);
    if (body === undefined)
        throw tooLong(where);
    const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) => values.map((value) => [name, value]));
    const [status, statusText] = [answer.statusCode ?? 0, answer.statusMessage ?? ''];
    return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers });
}
function tooLong(where) {
    return new lib_problem/* Problem */.A(`send a file to ${where}`, {
        found: `its answer has more than the ${answerLimit} bytes accepted.`,
        next: 'Check the address.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/runner-github.js


/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
async function connectGitHub(address, host) {
    return new GitHub(await connectRequests(address, host));
}
/** The same, for single requests. */
async function connectRequests({ token, repository, apiUrl, patience, permission }, host) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(918), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.mask(token);
    (0,headers/* requireHeaders */.s)({ authorization: token }, apiUrl);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    // The fetch of @actions/github, which knows the proxy.
    const send = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
    const request = async (route, parameters) => {
        const { request: options, file, ...rest } = parameters;
        let answer;
        // octokit writes the request. It must not read the answer: it has no limit, and gives what it could not read as text.
        const keep = async (...sent) => {
            answer = await (file === undefined ? send(...sent) : upload(file, sent, host));
            return new Response(null, { status: 204 });
        };
        const place = route === graphqlRoute ? { baseUrl: graphqlBase(apiUrl) } : {};
        await octokit.request(route, { ...rest, ...place, request: { ...options, fetch: keep } });
        if (answer === undefined)
            throw new Error('octokit sent no request');
        return answer;
    };
    return new Requests(request, repository, host, patience, permission);
}
/** Sends a request of octokit with a file as its body. */
function upload(file, [url, init], { env }) {
    const { method, headers, signal } = init;
    return sendFile(String(url), { method, headers, ...file }, { env, ...(signal && { signal }) });
}

;// CONCATENATED MODULE: ./packages/runner/lib/comment.js





/**
 * Comments on the pull request of this run, or changes our earlier comment, which begins with the same line. If the token may not comment, as
 * in runs of forks, warns and goes on: the summary of the job says the same.
 */
async function commentOnPullRequest(body, token, host) {
    const { pullRequest } = readEvent();
    if (pullRequest === undefined)
        return host.info('No comment: the run has no pull request.');
    const { repository, apiUrl } = readContext();
    try {
        const github = await connectGitHub({ token, repository, apiUrl, permission: 'pull-requests=write' }, host);
        const { url } = await upsertComment(github, pullRequest.number, body);
        host.info(`Commented: ${url}`);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const fork = pullRequest.isFork ? ' GitHub gives it to no run of a fork.' : '';
        host.warning(`No comment on the pull request, which needs \`pull-requests: write\`.${fork} ${(0,lib_problem/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/comment.js


/** Comments on the pull request if the inputs ask for it. */
async function commentOn(projects, { inputs, host }) {
    const { comment, 'github-token': token } = inputs;
    if (comment && token !== undefined)
        await commentOnPullRequest(commentBody(projects), token, host);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/base/lib/canonical-yaml.js
/**
 * Reads YAML in the form of renderYaml: block mappings with plain keys, lists, strings in double quotes on one line, whole numbers. The
 * library makes a tree of nodes first, which takes 15 times as long: 0.4 s for the manifest of a thousand files. Returns undefined for
 * everything else, for whatever reason; the library then reads it, or says what is wrong. Tests compare both.
 */
function readCanonicalYaml(text) {
    const lines = text.split('\n');
    // Each line ends, the last one too.
    if (lines.pop() !== '')
        return undefined;
    try {
        const reader = new Reader(lines);
        const value = reader.mapping(0);
        return reader.isAtEnd ? value : undefined;
    }
    catch (error) {
        if (error === other)
            return undefined;
        throw error;
    }
}
/** Thrown at the first line of another form. It needs no stack. */
const other = Symbol('another form');
const deepest = 16;
// No control character, and nothing that begins or ends a line or a text for some parser: these are left to the library.
const character = /[ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.source;
const key = /[A-Za-z][A-Za-z0-9_-]{0,63}/.source;
const entry = new RegExp(`^(${key}):(?: (${character}+))?$`);
const plainString = new RegExp(`^"(?:(?!["\\\\])${character})*"$`);
/** The escapes that mean the same in JSON and YAML. A surrogate is left to the library. */
const escapedString = new RegExp(`^"(?:(?!["\\\\])${character}|\\\\["\\\\/bfnrt]|\\\\u(?:[0-9a-cA-CefEF][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))*"$`);
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
const words = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
class Reader {
    #lines;
    #at = 0;
    constructor(lines) {
        this.#lines = lines;
    }
    get isAtEnd() {
        return this.#at === this.#lines.length;
    }
    /** The mapping whose keys stand `indent` characters from the left. */
    mapping(indent) {
        const found = {};
        let line = this.#lineAt(indent);
        if (line === undefined)
            throw other;
        do {
            this.#at++;
            const [, name = '', inline] = entry.exec(line) ?? [];
            // A key that is there twice, or that means something else in JavaScript or YAML.
            if (name === '' || name in found || words.has(name))
                throw other;
            found[name] = inline === undefined ? this.#nested(indent + 2) : scalar(inline);
            line = this.#lineAt(indent);
        } while (line !== undefined);
        return found;
    }
    #nested(indent) {
        if (indent > 2 * deepest)
            throw other;
        const isList = this.#lineAt(indent)?.startsWith('- ') ?? false;
        return isList ? this.#list(indent) : this.mapping(indent);
    }
    #list(indent) {
        const found = [];
        for (let line = this.#lineAt(indent); line?.startsWith('- '); line = this.#lineAt(indent)) {
            const item = line.slice(2);
            if (entry.test(item)) {
                // A mapping in a list begins on the line of the hyphen.
                this.#lines[this.#at] = ' '.repeat(indent + 2) + item;
                found.push(this.mapping(indent + 2));
            }
            else {
                this.#at++;
                found.push(scalar(item));
            }
        }
        return found;
    }
    /** The next line without its indentation, if it is exactly that. */
    #lineAt(indent) {
        const line = this.#lines[this.#at];
        if (line === undefined || line[indent] === ' ' || !line.startsWith(' '.repeat(indent)))
            return undefined;
        return line.slice(indent);
    }
}
function scalar(text) {
    if (plainString.test(text))
        return text.slice(1, -1);
    if (wholeNumber.test(text))
        return Number(text);
    if (words.has(text))
        return words.get(text);
    if (text === '[]')
        return [];
    if (text === '{}')
        return {};
    if (escapedString.test(text))
        return JSON.parse(text);
    throw other;
}

;// CONCATENATED MODULE: ./packages/base/lib/text-weight.js

/**
 * Throws a Problem for text with more separators than `most`, before a parser makes an object of each part. `what` names the text.
 * Their sum is an upper bound: a separator in a string counts too.
 */
function refuseMany(text, weights, most, what) {
    const table = new Uint8Array(128);
    for (const [character, weight] of Object.entries(weights))
        table[character.charCodeAt(0)] = weight;
    let sum = 0;
    for (let at = 0; at < text.length && sum <= most; at++)
        sum += table[text.charCodeAt(at)] ?? 0;
    if (sum <= most)
        return;
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: 'it has more values than are accepted.',
        next: 'Check that this is the file you meant.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/yaml.js




/** Most characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024;
const depthLimit = 32;
/** What ends or begins a node. The library takes some 1,100 bytes for a node (measured), and a quoted one has two quotation marks. */
const separators = { ...Object.fromEntries([...'\n,[]{}:&*!?-'].map(character => [character, 2])), '"': 1, "'": 1 };
/** Most of them: those of a manifest of about 5,000 files, which takes 250 MB. */
const mostSeparators = 340_000;
/**
 * Parses one YAML 1.2 document by YAML's JSON schema: `null`, `true`, `false` and numbers mean the same as in JSON; everything
 * else is text, quoted or not. Refuses what two parsers may read differently: anchors, aliases, tags, directives, duplicate
 * keys, keys that are not text, a second document. `what` names the file in errors. Throws a Problem.
 */
function parseYaml(text, what) {
    refuseLarge(text, what);
    return readCanonicalYaml(text) ?? parseChecked(text, what).document.toJS({ maxAliasCount: 0 });
}
/**
 * The same for a workflow, in which GitHub reads anchors and aliases, too. What aliases repeat is bounded: 100 times the document.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#yaml-anchors-and-aliases
 */
function parseWorkflowYaml(text, what) {
    refuseLarge(text, what);
    const { document } = parseChecked(text, what, true);
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        return refuse(what, yaml_sentence(messageOf(error)), undefined, error);
    }
}
/** The same as parseYaml, with the lines of the values. */
function parsePlacedYaml(text, what) {
    refuseLarge(text, what);
    const { document, lines } = parseChecked(text, what);
    const places = linesOf(document.contents, lines);
    return { value: document.toJS({ maxAliasCount: 0 }), lineOf: at => lineIn(places, at) };
}
function lineIn(places, at) {
    const line = places.get(at);
    return line ?? (at === '' ? 1 : lineIn(places, at.replace(/(?:\[\d+\]|(?:^|\.)[^.[]*)$|.$/, '')));
}
/** Lines of all values by their place: those of the keys, and of the items of lists. */
function linesOf(root, lines) {
    const places = new Map();
    const line = (node) => lines.linePos(((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0).line;
    const walk = (node, at) => {
        if ((0,dist/* isMap */.jh)(node))
            for (const { key, value } of node.items) {
                const place = `${at === '' ? '' : `${at}.`}${(0,dist/* isScalar */.jn)(key) ? key.value : ''}`;
                places.set(place, line(key));
                walk(value, place);
            }
        if ((0,dist/* isSeq */.oP)(node))
            for (const [index, item] of node.items.entries()) {
                places.set(`${at}[${index}]`, line(item));
                walk(item, `${at}[${index}]`);
            }
    };
    walk(root, '');
    return places;
}
function refuseLarge(text, what) {
    if (text.length > sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
    refuseMany(text.replace(/(?<=\S)-/g, ''), separators, mostSeparators, what);
}
function parseChecked(text, what, hasAliases = false) {
    const lines = new dist/* LineCounter */.HN();
    const document = parseOne(text, what, lines);
    if (document.contents)
        refuseSurprises(document.contents, what, lines, hasAliases);
    return { document, lines };
}
/** YAML that every parser reads the same: strings in double quotes, lines never folded, keys in the order of the value. */
function yaml_renderYaml(value) {
    return stringify(value, {
        version: '1.2',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
        aliasDuplicateObjects: false,
    });
}
function parseOne(text, what, lines) {
    const documents = compose(text, lines);
    const [document] = documents;
    if (!document)
        refuse(what, 'it is empty.', 'Add content to it.');
    const problem = document.errors[0] ?? document.warnings[0];
    // The parser is recursive: nesting that is deep enough exhausts the stack.
    if (problem?.message.includes('call stack'))
        refuse(what, 'it is nested too deeply.');
    if (problem)
        refuse(what, yaml_sentence(problem.message), undefined, problem);
    if (documents.length > 1)
        refuse(what, `it contains ${documents.length} YAML documents.`, 'Keep exactly one of them.');
    if (document.directives?.yaml.explicit)
        refuse(what, 'it has a %YAML directive.', 'Remove it: the file is read as YAML 1.2.');
    return document;
}
/** The parser's message without its drawing of the place: `Missing closing "quote at line 2, column 1.` */
function yaml_sentence(message) {
    return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`;
}
function compose(text, lineCounter) {
    const found = (0,dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'json',
        customTags: withPlainText,
        merge: false,
        // Checked below, because the library compares every key of a map with every other.
        uniqueKeys: false,
        lineCounter,
    });
    return 'empty' in found ? [] : found;
}
/** Removes the last rule of YAML's JSON schema: it refuses unquoted text, which occurs in every file that a person writes. */
function withPlainText(tags) {
    return tags.filter(tag => typeof tag === 'string' || tag.tag !== '');
}
function refuseSurprises(root, what, lines, hasAliases) {
    (0,dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(dist/* isCollection */.P3).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
        if ((0,dist/* isAlias */.Vj)(node) && hasAliases && key !== 'key') {
            const isWithin = path.some(one => (0,dist/* isNode */.Ll)(one) && !(0,dist/* isAlias */.Vj)(one) && one.anchor === node.source);
            return isWithin ? refuse(what, `it has an alias of what it is in ${at}.`) : undefined;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.');
        if (node.anchor !== undefined && !hasAliases)
            refuse(what, `it has an anchor ${at}.`, 'Remove it.');
        if (node.tag !== undefined)
            refuse(what, `it has a tag ${at}.`, 'Remove it.');
        if ((0,dist/* isMap */.jh)(node))
            refuseRepeated(node, what, at);
        if (!(0,dist/* isScalar */.jn)(node))
            return key === 'key' ? refuse(what, `a key ${at} is not text.`) : undefined;
        if (key === 'key' && typeof node.value !== 'string')
            refuse(what, `the key ${at} is not text.`, 'Put it in quotes.');
        if (typeof node.value === 'number')
            refuseInexact(node.value, what, at);
        return undefined;
    });
}
function refuseRepeated({ items }, what, at) {
    const keys = new Set();
    for (const { key } of items) {
        const name = (0,dist/* isScalar */.jn)(key) ? key.value : key;
        if (keys.has(name))
            refuse(what, `it has the key ${JSON.stringify(name)} twice in the mapping ${at}.`);
        keys.add(name);
    }
}
/** If JavaScript rounds a number, other programs read a different number. */
function refuseInexact(value, what, at) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    refuse(what, `the number ${at} cannot be represented exactly.`, 'If it is text, put it in quotes.');
}
function refuse(what, found, next = 'Correct the file.', cause) {
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/dates.js
/** True if the text is a day of the calendar, written `2027-01-31`. */
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** Hours from one RFC 3339 time to another; undefined if one of them is not a time. */
function hoursBetween(from, to) {
    const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
    return Number.isFinite(hours) ? hours : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/advisories/advisory-shape.js

// docs/schema/advisories.v1.json has the same rules. A test checks that both refuse the same broken files.
/** How bad it is, in the words of GitHub's advisories. */
const advisorySeverities = ['low', 'medium', 'high', 'critical'];
/** Where the package comes from: https://docs.github.com/en/rest/security-advisories/repository-advisories. */
const ecosystems = [
    ...['rubygems', 'npm', 'pip', 'maven', 'nuget', 'composer', 'go'],
    ...['rust', 'erlang', 'actions', 'pub', 'other', 'swift'],
];
/** For what somebody is thanked, from the same page. */
const creditTypes = [
    ...['analyst', 'finder', 'reporter', 'coordinator', 'remediation_developer'],
    ...['remediation_reviewer', 'remediation_verifier', 'tool', 'sponsor', 'other'],
];
const day = (value, at) => {
    if (typeof value !== 'string' || !isDay(value))
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day such as 2027-06-30');
    return value;
};
const line = (0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters');
const advisory_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 200 characters');
/** The names of an advisory are shown as links, so they have the exact form. */
const ghsaId = (0,lib_shape/* matching */.wC)(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/, 'an id like GHSA-jfh8-c2jp-5v3q');
const cveId = (0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,19}$/, 'an id like CVE-2027-12345');
const versionText = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`"${at}" is a number: YAML reads 1.10 as 1.1. Put it in quotes.`, at);
    return advisory_shape_name(value, at);
};
const affectedPackage = (0,lib_shape/* object */.Ik)({
    ecosystem: (0,lib_shape/* oneOf */.yL)(...ecosystems),
    name: advisory_shape_name,
    /** `>= 1.0.0, < 1.4.1` */
    affected: versionText,
    /** Version of the package with the fix. Defaults to the version of the release. */
    fixed: (0,lib_shape/* optional */.lq)(versionText),
    functions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(advisory_shape_name, 100), []),
});
const credit = (0,lib_shape/* object */.Ik)({
    login: (0,lib_shape/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'the login of a user'),
    type: (0,lib_shape/* oneOf */.yL)(...creditTypes),
});
const advisory = (0,lib_shape/* object */.Ik)({
    summary: line,
    description: lib_shape/* text */.Qq,
    severity: (0,lib_shape/* oneOf */.yL)(...advisorySeverities),
    /** The server computes the severity of it, if it is there. */
    cvss: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVSS:[34]\.[01](?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6}){4,40}$/, 'a vector like CVSS:3.1/AV:N/…')),
    /** Absent until the draft is made. */
    ghsa: (0,lib_shape/* optional */.lq)(ghsaId),
    /** Absent until it was given. */
    cve: (0,lib_shape/* optional */.lq)(cveId),
    cwes: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^CWE-\d{1,6}$/, 'a weakness like CWE-22'), 50), []),
    packages: (0,lib_shape/* list */.p_)(affectedPackage, 100),
    /** What somebody does who cannot update yet. */
    workaround: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    credits: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(credit, 100), []),
    /** The first day on which anybody may read about it, as agreed with those who reported it. */
    disclose: (0,lib_shape/* optional */.lq)(day),
});
/** The whole file. */
const advisoriesShape = (0,lib_shape/* object */.Ik)({ advisories: (0,lib_shape/* list */.p_)(advisory, 100) });

;// CONCATENATED MODULE: ./packages/evidence/lib/advisories/read-advisories.js



const folder = '.github/advisories';
/** The file that makes a release a security release: `.github/advisories/1.4.1.yaml`. Its format: docs/schema/advisories.v1.json. */
function advisoriesPath(version) {
    return `${folder}/${version}.yaml`;
}
/**
 * What a version fixes, as the work tree of its commit says. Undefined if it has no such file: then it is not a security release. Throws a
 * Problem with the line of what is wrong.
 */
async function readAdvisories(workspace, version) {
    const path = advisoriesPath(version);
    // A version has no separators of paths, but a caller may hold one that nobody has read yet.
    if (!isSafePath(path) || path.split('/').length !== 3)
        return undefined;
    const content = await readIfThere(join(workspace, path), limits.document);
    return content && { path, content, advisories: parseAdvisories(content.toString('utf8'), path) };
}
/** The same for the text of the file, as another place has it. `path` names it in errors. */
function parseAdvisories(text, path) {
    const { value, lineOf } = parsePlacedYaml(text, path);
    const place = (at) => `${path}, line ${lineOf(at)}`;
    const { advisories } = (0,lib_shape/* readShape */._f)(advisoriesShape, value, path, read_advisories_next, place);
    const broken = brokenRule(advisories);
    if (broken !== undefined)
        throw new lib_problem/* Problem */.A(`read ${place(broken.at)}`, { found: broken.found, next: read_advisories_next });
    return advisories;
}
const read_advisories_next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/advisories.v1.json describes it.';
function brokenRule(advisories) {
    if (advisories.length === 0)
        return { at: 'advisories', found: 'it lists no advisory.' };
    const empty = advisories.findIndex(({ packages }) => packages.length === 0);
    if (empty >= 0)
        return { at: `advisories[${empty}].packages`, found: 'no package is affected.' };
    const ids = advisories.map(({ ghsa, cve }) => [ghsa, cve].filter(id => id !== undefined));
    const again = ids.findIndex((own, index) => own.some(id => ids.slice(0, index).flat().includes(id)));
    if (again < 0)
        return undefined;
    return { at: `advisories[${again}]`, found: `another advisory has the id ${ids[again]?.join(' or ')}, too.` };
}
/** The names of an advisory, the one that everybody knows first; empty until it has one. */
function idsOf({ cve, ghsa }) {
    return [cve, ghsa].filter(id => id !== undefined);
}
/** The first day on which anybody may read about all of them; undefined if that is free to be told today (`day`, in UTC). */
function embargoOn(advisories, day) {
    const later = advisories.flatMap(({ disclose }) => (disclose !== undefined && disclose > day ? [disclose] : []));
    return later.sort().at(-1);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-statement.js

const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** Statements of one document: a thousand products of a thousand vulnerabilities would not fit into memory. */
const mostStatements = 100_000;
/** Why a statement says what it says, in its own words. */
function reasonOf({ justification, detail, status }) {
    return justification ?? detail ?? status;
}
/** Names a statement for people: `vex.json, statement 3`. */
function vex_statement_placeOf({ document, index }) {
    return `${document}, statement ${index + 1}`;
}
/** A point in time with its zone (RFC 3339), in capitals. */
const time = (value, at) => {
    const upper = typeof value === 'string' ? value.toUpperCase() : '';
    const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(upper);
    if (isTime && !Number.isNaN(Date.parse(upper)))
        return upper;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a time like 2026-01-31T12:00:00Z');
};
/** SHA-256 in hexadecimal, in lower case. */
const sha256Hex = (value, at) => (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{64}$/, '64 hexadecimal digits')(value, at).toLowerCase();
/** An identifier of a vulnerability: one word. */
const vulnerabilityId = (0,lib_shape/* matching */.wC)(/^[^\s\p{C}]{2,200}$/u, 'the identifier of a vulnerability');
/** An object of which only these keys are read. Its format allows more, which change nothing of what a statement says. */
function having(fields) {
    const read = (0,lib_shape/* object */.Ik)(fields);
    return (value, at) => {
        const known = (0,lib_shape/* isObject */.Gv)(value) ? Object.entries(value).filter(([key]) => Object.hasOwn(fields, key)) : undefined;
        return read(known === undefined ? value : Object.fromEntries(known), at);
    };
}
/** A list with at least one item. */
function some(shape) {
    return (value, at) => {
        const read = shape(value, at);
        if (read.length > 0)
            return read;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is empty.`, at);
    };
}
/** Text of people. It may be empty, which says nothing. */
const vex_statement_words = (value, at) => (value === '' ? undefined : (0,lib_shape/* text */.Qq)(value, at));
/** Reads a document of a format. The Problem names the document, the place in it, and the rule. */
function readDocument(shape, value, what, format) {
    const next = `Ask its author for a document that is valid ${format}.`;
    return (0,lib_shape/* readShape */._f)(shape, value, what, next, at => (at === '' ? what : `${what}, at ${at}`));
}
/** Refuses more statements than are accepted. */
function bounded(statements, what) {
    const found = `it makes ${statements.length} statements, more than the ${mostStatements} accepted.`;
    return readDocument(() => {
        if (statements.length > mostStatements)
            throw new lib_shape/* WrongShape */.zq(found);
        return statements;
    }, statements, what, 'VEX');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/openvex.js


/** The predicate type of OpenVEX documents, as cosign writes and asks for it: https://github.com/openvex/spec. */
const openVexType = 'https://openvex.dev/ns';
/** The context of the one version that is read. */
const openVexContext = 'https://openvex.dev/ns/v0.2.0';
/** Why a product is not affected, in the words of OpenVEX. */
const openVexJustifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
// openvex_json_schema.json of version 0.2.0. It allows no other keys: a misspelt one would be a rule that nobody reads.
const openvex_count = (value, at) => {
    if (Number.isSafeInteger(value))
        return (0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER)(value, at);
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 1');
};
const digest = (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{1,256}$/, 'hexadecimal digits');
const hashKinds = ['md5', 'sha1', 'sha-384', 'sha-512', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'];
const blakes = ['blake2s-256', 'blake2b-256', 'blake2b-512'];
const otherHashes = Object.fromEntries([...hashKinds, ...blakes].map(name => [name, (0,lib_shape/* optional */.lq)(digest)]));
const named = {
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    identifiers: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe22': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe23': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) })),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ 'sha-256': (0,lib_shape/* optional */.lq)(sha256Hex), ...otherHashes })),
};
const subcomponent = (0,lib_shape/* object */.Ik)(named);
const product = (0,lib_shape/* object */.Ik)({ ...named, subcomponents: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(subcomponent, 10_000)) });
const statement = (0,lib_shape/* object */.Ik)({
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    version: (0,lib_shape/* optional */.lq)(openvex_count),
    vulnerability: (0,lib_shape/* object */.Ik)({
        '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        name: vulnerabilityId,
        description: (0,lib_shape/* optional */.lq)(vex_statement_words),
        aliases: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(vulnerabilityId, 1000)),
    }),
    timestamp: (0,lib_shape/* optional */.lq)(time),
    last_updated: (0,lib_shape/* optional */.lq)(time),
    products: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(product, 10_000)),
    status: (0,lib_shape/* oneOf */.yL)(...vexStatuses),
    supplier: (0,lib_shape/* optional */.lq)(vex_statement_words),
    status_notes: (0,lib_shape/* optional */.lq)(vex_statement_words),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...openVexJustifications)),
    impact_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement_timestamp: (0,lib_shape/* optional */.lq)(time),
});
const consistent = (value, at) => {
    const read = statement(value, at);
    const wrongText = openvex_contradiction(read);
    if (wrongText === undefined)
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says ${JSON.stringify(read.status)} ${wrongText}.`, at);
};
/** What the status asks for or forbids, as the end of a sentence. */
function openvex_contradiction(read) {
    const { status, justification, impact_statement: impact, action_statement: action } = read;
    if (status === 'not_affected' && justification === undefined && impact === undefined)
        return 'without a justification or an impact statement';
    if (status === 'affected' && action === undefined)
        return 'without an action statement';
    if (status !== 'not_affected' && justification !== undefined)
        return 'with a justification';
    if (status !== 'not_affected' && impact !== undefined)
        return 'with an impact statement';
    return status !== 'affected' && action !== undefined ? 'with an action statement' : undefined;
}
const openvex_document = (0,lib_shape/* object */.Ik)({
    '@context': (0,lib_shape/* oneOf */.yL)(openVexContext),
    '@id': lib_shape/* text */.Qq,
    author: lib_shape/* text */.Qq,
    role: (0,lib_shape/* optional */.lq)(vex_statement_words),
    timestamp: time,
    last_updated: (0,lib_shape/* optional */.lq)(time),
    version: openvex_count,
    tooling: (0,lib_shape/* optional */.lq)(vex_statement_words),
    supplier: (0,lib_shape/* optional */.lq)(vex_statement_words),
    statements: some((0,lib_shape/* list */.p_)(consistent, 10_000)),
});
/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree. `name` is how reports name the document.
 */
function parseOpenVex(value, name) {
    const read = readDocument(openvex_document, value, name, 'OpenVEX of version 0.2.0');
    const statements = read.statements.map((one, index) => {
        const { name: id, aliases = [] } = one.vulnerability;
        const detail = one.impact_statement ?? one.action_statement ?? one.status_notes;
        return {
            ids: [id, ...aliases],
            products: (one.products ?? []).map(({ subcomponents = [], ...own }) => ({
                ...componentOf(own),
                subcomponents: subcomponents.map(componentOf),
            })),
            status: one.status,
            ...(one.justification && { justification: one.justification }),
            ...(detail && { detail }),
            time: one.timestamp ?? read.timestamp,
            document: name,
            index,
        };
    });
    return bounded(statements, name);
}
function componentOf(read) {
    const sha256 = read.hashes?.['sha-256'];
    const names = [read['@id'], read.identifiers?.purl].filter(name => name !== undefined);
    return { names: [...new Set(names)], sha256: sha256 === undefined ? [] : [sha256] };
}

;// CONCATENATED MODULE: ./packages/base/lib/platform.js
/** Other spellings of architectures: https://github.com/containerd/platforms/blob/main/database.go. */
const architectures = new Map([
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
    ['i386', '386'],
]);
/** Variants that say nothing, because they are the only or the first one of their architecture; source as above. */
const plainVariants = new Map([
    ['amd64', ['v1']],
    ['arm64', ['v8', '8', 'v8.0']],
]);
/**
 * The one spelling of a platform: `linux/arm64/v8` is `linux/arm64`, and `linux/arm/7` is `linux/arm/v7`. Directories, labels and
 * comparisons use it, so that one image has one place. Other text stays as it is.
 */
function canonicalPlatform(platform) {
    const [os = '', spelt, variant, ...more] = platform.toLowerCase().split('/');
    if (spelt === undefined || more.length > 0)
        return platform;
    const architecture = architectures.get(spelt) ?? spelt;
    if (variant === undefined || plainVariants.get(architecture)?.includes(variant))
        return `${os}/${architecture}`;
    return `${os}/${architecture}/${architecture === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`;
}
/** True for `linux/amd64` and `linux/arm/v7`. No part has a hyphen, so that names of directories can join them with one. */
function isPlatform(text) {
    return /^[a-z0-9]{1,64}\/[a-z0-9_]{1,64}(?:\/[a-z0-9_.]{1,64})?$/.test(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/target.js

/**
 * The kinds of targets. A subdirectory is a directory that is not the project. Tools only build or test the project. A model is the directory
 * of a trained model, in which no packages are looked for.
 */
const targetKinds = ['directory', 'subdirectory', 'tools', 'model', 'image'];
const projectParts = {
    directory: true,
    subdirectory: true,
    tools: true,
    model: false,
    image: false,
};
/** True for directories in which packages are looked for: those of the project, and what builds and tests it. */
function isOfProject({ kind }) {
    return projectParts[kind];
}
/**
 * The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`, `widget (build and test tools)`, `llama (model)`. No other code
 * makes this label.
 */
function targetLabel({ kind, name, platform, }) {
    const part = kind === undefined ? undefined : parts[kind];
    const shown = part ?? (platform && canonicalPlatform(platform));
    return shown === undefined ? name : `${name} (${shown})`;
}
/** What a label says beside the name, if that is not the platform. */
const parts = { tools: 'build and test tools', model: 'model' };
const keys = {
    directory: () => 'project',
    subdirectory: ({ name }) => `directory--${name}`,
    tools: () => 'tools',
    model: ({ name }) => `model--${name}`,
    image: ({ name, platform }) => `image--${name}--${platformDir(platform)}`,
};
const directories = {
    directory: () => '',
    subdirectory: ({ name }) => `directories/${name}/`,
    tools: () => 'tools/',
    model: ({ name }) => `models/${name}/`,
    image: ({ name, platform }) => `images/${name}/${platformDir(platform)}/`,
};
/**
 * The name of a target in step records and in files beside the release: `project`, `tools`, `directory--api`,
 * `image--app--linux-arm-v7`. No name has two hyphens in a row, so that two targets never have the same key.
 */
function targetKey(target) {
    return keys[target.kind](target);
}
/**
 * Directory of a target's evidence in the release directory: the top for the project, `tools/` for its tools, `directories/<name>/`
 * for a subdirectory, `models/<name>/` for a model, and `images/<name>/<platform>/` for images.
 */
function targetDir(target) {
    return directories[target.kind](target);
}
/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
function targetOfDir(directory, project) {
    if (directory === '')
        return { kind: 'directory', name: project };
    const subdirectory = /^directories\/([^/]+)\/$/.exec(directory)?.[1];
    if (subdirectory !== undefined)
        return { kind: 'subdirectory', name: subdirectory };
    const model = /^models\/([^/]+)\/$/.exec(directory)?.[1];
    if (model !== undefined)
        return { kind: 'model', name: model };
    const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? [];
    if (name === undefined || platform === undefined)
        return undefined;
    return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) };
}
const unknown = 'unknown';
/** No part of a platform has a hyphen (the reader of images refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown) {
    return canonicalPlatform(platform).replaceAll('/', '-');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/kind.js


/** Declares a kind. Keeps the types of its name, files, documents and summary. */
function defineKind(rule) {
    return rule;
}
function topFile(path, mediaType, reproducible) {
    const targetAt = (at, project) => (at === path ? targetOfDir('', project) : undefined);
    return { name: path, path, mediaType, reproducible, targetAt };
}
function targetFile(name, mediaType, reproducible) {
    return {
        name,
        mediaType,
        reproducible,
        pathOf: target => `${targetDir(target)}${name}`,
        targetAt: (path, project) => {
            const at = path.lastIndexOf('/') + 1;
            return path.length - at === name.length && path.endsWith(name)
                ? targetOfDir(path.slice(0, at), project)
                : undefined;
        },
    };
}
function imageFile(name, mediaType, reproducible) {
    const pattern = /^images\/([^/]+)\/([^/]+)$/;
    return {
        name,
        mediaType,
        reproducible,
        pathOf: image => `images/${image}/${name}`,
        targetAt: path => {
            const [, image, file] = pattern.exec(path) ?? [];
            return image === undefined || file !== name ? undefined : { kind: 'image', name: image };
        },
    };
}
/** For kinds of which one file is enough. */
function anyFound(found) {
    return found.length > 0;
}
/**
 * The parts of a release that nothing of a kind is about: platforms of images, and the project if the release has artifacts. What is
 * known of one platform says nothing of another. A subdirectory may be the project, so it counts as well; a model never is.
 */
function lackingTargets(found, { project, hasArtifacts, images }) {
    const isFound = ({ name, platform }) => found.some(({ target }) => target.kind === 'image' && target.name === name && isSamePlatform(target, platform));
    const parts = images.flatMap(({ name, platforms }) => 
    // Of an image without platforms, nothing can be scanned.
    platforms.length === 0
        ? [{ kind: 'image', name }]
        : platforms.map(({ platform }) => ({ kind: 'image', name, platform })));
    const ofProject = { kind: 'directory', name: project };
    const isProjectFound = !hasArtifacts || found.some(({ target }) => isOfProject(target));
    return [...(isProjectFound ? [] : [ofProject]), ...parts.filter(part => !isFound(part))];
}
function isSamePlatform(target, platform = '') {
    return target.platform !== undefined && canonicalPlatform(target.platform) === canonicalPlatform(platform);
}
/** For kinds of which notes and page show nothing. */
function nothing() {
    return undefined;
}
/** The record of a file that a step wrote. Everything except its maker comes from the declaration. */
function kind_recordOf(file, path, madeBy) {
    const mediaType = typeof file.mediaType === 'string' ? file.mediaType : file.mediaType(path);
    return { path, mediaType, madeBy, reproducible: file.reproducible };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sarif.js


/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
const sarif = defineKind({
    kind: 'sarif',
    files: { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') },
    requirable: {
        absent: 'there is no SARIF report. Run scan-image.',
        lacking: 'has no SARIF report. Run scan-image for it.',
    },
    parse: (text, path) => parseSarif(text, path, 'Run scan-image again.'),
    present: anyFound,
    lacking: lackingTargets,
    // They are the findings of vulnerabilities.ts.
    retain: nothing,
    summarise: nothing,
});
/** Reads a report of SARIF 2.1.0 with a run. Throws a Problem with `next` otherwise. */
function parseSarif(text, path, next) {
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    if ((0,lib_json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,lib_json/* listAt */.gT)(document, 'runs').length > 0)
        return document;
    throw new lib_problem/* Problem */.A(`read ${path}`, { found: 'it is not a SARIF 2.1.0 report with a run.', next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/advisories.js





const files = {
    document: topFile('advisories.yaml', 'application/vnd.release-tools.advisories.v1+yaml', 'bytes'),
    /** The same for scanners: what is fixed in the packages of the release (OpenVEX). */
    vex: topFile('advisories.openvex.json', 'application/json', 'bytes'),
    /** The same as results that passed (SARIF). */
    sarif: topFile('advisories.sarif', 'application/sarif+json', 'bytes'),
};
/** The vulnerabilities of the project itself that a security release fixes, as the repository has them. */
const advisories = defineKind({
    kind: 'advisories',
    files,
    // Only a security release has some.
    requirable: false,
    parse(text, path) {
        if (path === files.vex.path)
            parseOpenVex((0,lib_json/* parseJson */.qF)(text, path), path);
        else if (path === files.sarif.path)
            parseSarif(text, path, 'Run assemble-release again.');
        else
            return parseAdvisories(text, path);
        return [];
    },
    present: anyFound,
    summarise: (found) => found.flatMap(({ document }) => document),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/artifacts.js

/** Directory of the artifacts in the release directory. */
const artifactsDir = 'artifacts/';
/** True for the path of an artifact, relative to the release directory. */
function artifacts_isArtifact(path) {
    return path.startsWith(artifactsDir);
}
const mediaTypes = [
    [/\.(whl|zip|jar)$/, 'application/zip'],
    [/\.(tar\.gz|tgz|crate|gz)$/, 'application/gzip'],
    [/\.json$/, 'application/json'],
];
/** What the project's build made: wheels, source distributions, archives. */
const artifacts = defineKind({
    kind: 'artifacts',
    files: {
        artifact: {
            name: `${artifactsDir}…`,
            /** Depends on the extension of the file. */
            mediaType: (path) => mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream',
            // The project's build made it, and nobody has built it twice to compare.
            reproducible: 'unverified',
            targetAt: (path, project) => artifacts_isArtifact(path) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: {
        absent: `there is no file in ${artifactsDir}. Build into that directory before the release is assembled.`,
    },
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/events/log-head.js

/** Most bytes of a head, also of one that witnesses signed. */
const logHeadLimit = 64 * 1024;
const originForm = /^[^\p{Cc}\p{Cs}]{1,500}$/u;
const rootForm = /^[A-Za-z0-9+/]{43}=$/;
const extension = /^[^\p{Cc}\p{Cs}]+$/u;
/** The text of a head: three lines. */
function renderLogHead({ origin, size, root }) {
    return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}
/**
 * Reads a head. Extension lines, and the signatures of witnesses after an empty line, are allowed and not looked at: a head is compared with the
 * lines of a log, which no signature replaces. `what` names it in errors. Throws a Problem.
 */
function parseLogHead(text, what) {
    const wrong = (found) => new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Get the file again, and find out who wrote it.' });
    if (text.length > logHeadLimit)
        throw wrong(`it has ${text.length} characters, more than the ${logHeadLimit} accepted.`);
    const [note = ''] = text.split('\n\n', 1);
    const isWhole = text.length > note.length || note.endsWith('\n');
    const [origin = '', size = '', root = '', ...more] = note.replace(/\n$/, '').split('\n');
    if (!isWhole)
        throw wrong('its last line does not end.');
    if (!originForm.test(origin))
        throw wrong('its first line is not the origin of a log.');
    if (!/^(?:0|[1-9]\d{0,14})$/.test(size))
        throw wrong('its second line is not the number of lines of a log.');
    const digest = Buffer.from(root, 'base64');
    if (!rootForm.test(root) || digest.toString('base64') !== root)
        throw wrong('its third line is not the base64 of a SHA-256.');
    if (!more.every(line => extension.test(line)))
        throw wrong('a line after the third is not text.');
    return { origin, size: Number(size), root: digest.toString('hex') };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/audit-log.js


/** The head of the audit log as it was when the release was assembled: whoever changes the log later contradicts it. */
const auditLog = defineKind({
    kind: 'audit-log',
    files: { head: topFile('audit-log.checkpoint', 'text/plain', 'no') },
    // The first release has none: its events come into the log after it.
    requirable: false,
    parse: parseLogHead,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/badges.js

const endpoint = (name) => topFile(name, 'application/json', 'no');
const picture = (name) => topFile(name, 'image/svg+xml', 'no');
/** Both files of each badge. */
const badges_files = {
    signedEndpoint: endpoint('badge-signed.json'),
    signedPicture: picture('badge-signed.svg'),
    sbomEndpoint: endpoint('badge-sbom.json'),
    sbomPicture: picture('badge-sbom.svg'),
    findingsEndpoint: endpoint('badge-findings.json'),
    findingsPicture: picture('badge-findings.svg'),
    provenanceEndpoint: endpoint('badge-provenance.json'),
    provenancePicture: picture('badge-provenance.svg'),
    coverageEndpoint: endpoint('badge-coverage.json'),
    coveragePicture: picture('badge-coverage.svg'),
    slsaEndpoint: endpoint('badge-slsa.json'),
    slsaPicture: picture('badge-slsa.svg'),
};
/** The signals in a few words each: pictures, and documents from which shields.io makes pictures. */
const badges = defineKind({
    kind: 'badges',
    files: badges_files,
    // They are written when the release is assembled.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
;// CONCATENATED MODULE: ./packages/evidence/lib/build/build-arguments.js
/** True for build arguments that change which program reads the Dockerfile, or what it gets, without a trace in the Dockerfile. */
function isBuilderArgument(name) {
    return /^(?:BUILDKIT_|BUILDX_|SOURCE_DATE_EPOCH$)/.test(name);
}
/**
 * True for proxies, which every Dockerfile gets without asking (https://docs.docker.com/reference/dockerfile/#predefined-args). They belong
 * to a machine, and may have a password: no record has them, and a rebuild takes none from a record.
 */
function isProxyArgument(name) {
    return /^(?:http|https|ftp|no|all)_proxy$/i.test(name);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/build/build-document.js


// docs/schema/build.v1.json has the same rules. A test checks that both refuse the same broken documents.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const buildSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json';
/** What a second build gave: the same bytes, other bytes, or nothing, because there was none. */
const proofs = ['bytes', 'unverified', 'no'];
const build_document_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const build_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const build_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${paths/* pathLength */.o8} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = (0,lib_shape/* matching */.wC)(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const cause = (0,lib_shape/* object */.Ik)({ member: (0,lib_shape/* optional */.lq)(build_document_line), field: build_document_line, cause: build_document_words });
const proven = { proof: (0,lib_shape/* oneOf */.yL)(...proofs), causes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: (0,lib_shape/* optional */.lq)(path),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path, sha256: lib_shape/* hexDigest */.w0 }), 10_000),
});
const build_document_image = (0,lib_shape/* object */.Ik)({
    dockerfile: path,
    context: build_document_line,
    platforms: (0,lib_shape/* list */.p_)(platform, 1000),
    buildArgs: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: argument, value: build_document_words }), 1000),
    annotations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: build_document_line, value: build_document_words }), 1000)),
    bases: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ reference: build_document_line, digest: build_document_digest, floating: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) }), 1000),
    network: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('none', 'default')),
    contexts: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(context, 100)),
    digest: build_document_digest,
    ...proven,
});
const shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(buildSchema),
    project: (0,lib_shape/* object */.Ik)({ name: build_document_line, version: build_document_line, directory }),
    source: (0,lib_shape/* object */.Ik)({
        commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ implementation: build_document_line, version: build_document_line, platform: build_document_line, zlib: (0,lib_shape/* optional */.lq)(build_document_line) })),
    tools: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: build_document_line, version: build_document_line, sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 10_000),
    requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: build_document_line, sha256: lib_shape/* hexDigest */.w0 })),
    environment: (0,lib_shape/* object */.Ik)({
        SOURCE_DATE_EPOCH: whole,
        umask: (0,lib_shape/* optional */.lq)(build_document_line),
        TZ: (0,lib_shape/* optional */.lq)(build_document_line),
        LC_ALL: (0,lib_shape/* optional */.lq)(build_document_line),
        CC: (0,lib_shape/* optional */.lq)(build_document_line),
        sourcePath: (0,lib_shape/* optional */.lq)(build_document_line),
    }),
    image: (0,lib_shape/* optional */.lq)(build_document_image),
    artifacts: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        path,
        sha256: lib_shape/* hexDigest */.w0,
        size: whole,
        ...proven,
        normalised: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ rule: build_document_line, before: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 1000)),
        from: (0,lib_shape/* optional */.lq)(build_document_line),
    }), 10_000),
});
/** The bytes of `build.json`: tools and artifacts in a fixed order. Throws a Problem if the document is not one. */
function renderBuild(document) {
    const { tools, artifacts, image: built } = document;
    const contexts = built?.contexts?.map(one => ({
        ...one,
        files: one.files.toSorted((a, b) => byBytes(a.path, b.path)),
    }));
    return renderJson(readShape(shape, {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => byBytes(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => byBytes(a.path, b.path)),
    }, 'the record of the build', 'This is a defect of release-tools.'));
}
/** Parses `build.json`. `what` names it in errors. Throws a Problem. */
function parseBuild(source, what) {
    return (0,lib_shape/* readShape */._f)(shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
}
const workspaceMark = ' (workspace)';
/** The context of an image as its record has it: with a mark if the build saw the workspace, with what earlier steps of the job had made. */
function recordedContext(context, source) {
    return source === 'commit' ? context : `${context}${workspaceMark}`;
}
/** True if an image was built from more than its commit. */
function isFromWorkspace({ context }) {
    return context.endsWith(workspaceMark);
}
/** One cause in words, as manifest, notes and summaries show it. */
function causeText({ member, field, cause: why }) {
    const where = member === undefined ? field : `${member}: ${field}`;
    return why === '' ? where : `${where} (${why})`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/build.js



const mediaType = 'application/vnd.release-tools.build.v1+json';
const build_files = {
    // Its record says less if the build was not proven: other bytes of an artifact are another document.
    project: topFile('build.json', mediaType, 'bytes'),
    // Of the archives that the configuration names: assemble-release made them a second time.
    archives: topFile('archives.build.json', mediaType, 'bytes'),
    // Of files that other jobs built, which this build only took.
    prebuilt: topFile('prebuilt.build.json', mediaType, 'bytes'),
    image: imageFile('build.json', mediaType, 'bytes'),
};
/** What built the artifacts, or an image, from what, and whether a second build gave the same bytes. */
const build = defineKind({
    kind: 'build',
    files: build_files,
    requirable: { absent: 'nothing says with what the release was built. Build with build-python or build-container.' },
    parse: parseBuild,
    commitOf: ({ source }) => source.commit,
    contradictionOf: (document, target, release) => target.kind === 'image' ? imageContradiction(document, target, release) : artifactContradiction(document, release),
    // That another job built a file does not say with what.
    present: found => found.some(({ path }) => path !== build_files.prebuilt.path),
    summarise: (found) => found.map(({ document }) => document),
});
/** What was built is what is released. The release may have more: files that something else made. */
function artifactContradiction(document, { artifacts }) {
    const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]));
    for (const { path, sha256 } of document.artifacts) {
        const name = path.slice(artifactsDir.length);
        const own = released.get(name);
        if (own === undefined)
            return `it says how ${JSON.stringify(name)} was built, which is not in the release.`;
        if (own !== sha256)
            return `it says how ${JSON.stringify(name)} with the SHA-256 ${sha256} was built, but the released file has ${own}.`;
    }
    return undefined;
}
function imageContradiction({ image }, { name }, { images }) {
    const released = images.find(one => one.name === name);
    if (image === undefined)
        return 'it does not say how an image was built.';
    if (released === undefined || released.digest === image.digest)
        return undefined;
    return `it says how the image ${image.digest} was built, but ${released.digest} is released.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-document.js




// docs/schema/coverage.v1.json has the same rules.
const coverage_document_count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = (0,lib_shape/* list */.p_)(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const coverage_document_shape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: (0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* oneOf */.yL)('coverage.py'), version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }),
    branches: lib_shape/* boolean */.zM,
    totals: (0,lib_shape/* object */.Ik)({ ...counts, percent: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 100)) }),
    nothing: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...nothingReasons), nothingReasons.length)),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path: lib_shape/* text */.Qq, ...counts, missing: (0,lib_shape/* list */.p_)(range), importedBefore: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) })),
});
/**
 * Makes the document. `files` are the files of the report, with paths relative to the root of the repository. `importedBefore` names
 * those that were imported before measuring began, so that their figures are too low. `nothing` says why there is no figure, if
 * there is none.
 */
function coverageDocument(parts) {
    const { commit, report, files, importedBefore = [], nothing = [] } = parts;
    const early = new Set(importedBefore);
    const totals = countsOf(files);
    const percent = coverage_model_percentOf(totals);
    return {
        version: 1,
        commit,
        tool: { name: 'coverage.py', ...(report.version === undefined ? {} : { version: report.version }) },
        branches: report.branches,
        totals: percent === undefined ? totals : { ...totals, percent },
        ...(percent === undefined ? { nothing: nothingReasons.filter(reason => nothing.includes(reason)) } : {}),
        files: files
            .map(file => ({ ...fileEntry(file), ...(early.has(file.path) ? { importedBefore: true } : {}) }))
            .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)),
    };
}
/** The bytes of `coverage.json`. */
function renderCoverage(document) {
    return (0,lib_json/* renderJson */.hF)(document);
}
/** Parses `coverage.json` of a release. `what` names it in errors. Throws a Problem, also if its numbers contradict each other. */
function parseCoverage(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = (0,lib_shape/* readShape */._f)(coverage_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    const found = disagreement(document);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
    return document;
}
/** The numbers of each file, with which those of a later run are compared. */
function countsByFile({ files }) {
    return new Map(files.map(({ path, missing: _, importedBefore: __, ...counts }) => [path, counts]));
}
function fileEntry(file) {
    const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line);
    return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) };
}
function disagreement({ totals, nothing, files }) {
    const odd = files.find(one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines);
    if (odd !== undefined)
        return `the numbers of ${JSON.stringify(odd.path)} contradict each other.`;
    if (new Set(files.map(({ path }) => path)).size !== files.length)
        return 'it lists a file twice.';
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    const isSum = ['lines', 'coveredLines', 'branches', 'coveredBranches'].every(key => sum(key) === totals[key]);
    if (!isSum || totals.percent !== coverage_model_percentOf(totals))
        return 'its totals are not those of its files.';
    const isUnexplained = totals.percent === undefined && (nothing ?? []).length === 0;
    if (isUnexplained)
        return 'it has no percentage, and does not say why.';
    return totals.percent !== undefined && nothing !== undefined
        ? 'it has a percentage, and says that nothing was measured.'
        : undefined;
}
function missingLines({ coveredLines, missing }) {
    return missing.reduce((total, [from, to]) => total + to - from + 1, coveredLines);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/coverage.js



/** Lines and branches that the tests ran, file by file, with what is missing. */
const coverage = defineKind({
    kind: 'coverage',
    files: { document: topFile('coverage.json', 'application/json', 'no') },
    requirable: { absent: 'no coverage was measured. Run pytest-coverage-to-sonar.' },
    parse: parseCoverage,
    commitOf: ({ commit }) => commit,
    statesAbsence: ({ nothing }) => (nothing === undefined ? undefined : `${nothing_measured_nothingText(nothing)}.`),
    // Files without a remark are only counted.
    retain: document => ({ ...document, files: document.files.filter(file => file.importedBefore) }),
    present: anyFound,
    summarise: ([found]) => {
        if (found === undefined)
            return undefined;
        const { totals, tool, files, nothing } = found.document;
        const early = files.filter(file => file.importedBefore).length;
        return {
            counts: totals,
            ...(early === 0 ? {} : { importedBefore: early }),
            ...(nothing === undefined ? {} : { nothing }),
            ...(tool.version === undefined ? {} : { version: tool.version }),
        };
    },
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/gate-outputs.js

const gate_outputs_path = /^gates\/[a-z0-9][a-z0-9._-]{0,69}\.txt$/;
/** What gates kept beside their document: what commands printed that the policy runs, and lists that are too long for it. */
const gateOutputs = defineKind({
    kind: 'gate-outputs',
    files: {
        output: {
            name: 'gates/….txt',
            mediaType: 'text/plain',
            // What a command prints depends on the machine and the day.
            reproducible: 'no',
            targetAt: (at, project) => gate_outputs_path.test(at) ? { kind: 'directory', name: project } : undefined,
        },
    },
    // What they show is the matter of their gates.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});
/** Where the output of a command is in a release. */
function commandOutputPath(name) {
    return `gates/command-${name}.txt`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/approver.js

/** Who signed the checklist off, and how: by approving an environment of the run, or by signing the tag. */
const approverShape = (0,lib_shape/* object */.Ik)({
    /** As `people` of the policy names the person. */
    name: lib_shape/* text */.Qq,
    login: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    by: (0,lib_shape/* oneOf */.yL)('environment', 'tag'),
    /** Absent for a tag. */
    environment: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/gate-record.js

/**
 * What a gate says. `review`: a person must decide. `unknown`: nobody could look, or the answer does not say it; it is never a pass.
 */
const gateResults = ['pass', 'fail', 'review', 'unknown'];
/** Results of gates in a sentence. */
const resultWords = {
    pass: 'passed',
    fail: 'failed',
    review: 'to review',
    unknown: 'unknown',
};
/** The name of a gate: `signed-tag`. A gate with several of one kind names which: `command:fuzz`. */
const gateId = (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9-]{0,49}(?::[a-z0-9][a-z0-9._-]{0,49})?$/, 'the name of a gate like signed-tag');
const gate_record_sha256 = (value, at) => {
    if (typeof value === 'string' && (0,is_sha256/* isSha256 */._)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a SHA-256 in lower-case hex');
};
const evidence = (0,lib_shape/* object */.Ik)({
    /** A call of an API (`GET /repos/acme/widget/rulesets`), a command, or the path of a file in the repository. */
    source: lib_shape/* text */.Qq,
    /** Of the answer, the output or the file. Absent if there was none. */
    sha256: (0,lib_shape/* optional */.lq)(gate_record_sha256),
    /** When it was asked. Absent for a file of the commit. */
    time: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z')),
});
/** What one gate found. docs/schema/gates.v1.json has the same rules. */
const gateRecord = (0,lib_shape/* object */.Ik)({
    gate: gateId,
    result: (0,lib_shape/* oneOf */.yL)(...gateResults),
    /** What is there, in a sentence. */
    found: lib_shape/* text */.Qq,
    /** What must be there, in a sentence. */
    wanted: lib_shape/* text */.Qq,
    evidence: (0,lib_shape/* list */.p_)(evidence, 1000),
    /** Permissions that the token lacks, as a workflow writes them: `checks: read`. */
    needs: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 20)),
    /** Where somebody sees it or changes it. */
    link: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address')),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/release-type.js

/** What a release is for its users. Each type has its own required gates: docs/policy.md. */
const releaseTypes = ['major', 'minor', 'patch', 'security'];
/**
 * The type of a release, by the first number of its version that differs from the release before: the first one makes it `major`, the
 * second one `minor`, any other `patch`. That holds below 1.0 too. A first release is `major` from 1.0 on. An advisory makes it
 * `security`, unless it is `major`: an advisory must not spare a large change its gates. `unknown` says why nobody knows.
 */
function releaseTypeOf({ version, previous, hasAdvisory, scheme }) {
    const read = parseVersion(version, scheme);
    const before = previous === undefined ? undefined : parseVersion(previous, scheme);
    if (read === undefined)
        return { unknown: `${version} cannot be read as a version` };
    if (previous !== undefined && before === undefined)
        return { unknown: `${previous} cannot be read as a version` };
    const type = before === undefined ? firstType(read) : stepTo(read, before);
    return { type: hasAdvisory && type !== 'major' ? 'security' : type };
}
/** True for a version that announces another one: `2.0.0rc1`. Undefined if it is not known how versions are written. */
function isPreRelease(version) {
    const read = parseVersion(version, 'pep440') ?? parseVersion(version, 'semver');
    return read?.preRelease;
}
/** True if a tag is a release candidate (`rc`) of the version of a release: a development version is none. */
function isCandidateOf({ read, prerelease }, release) {
    const [own, other] = [numbersOf(read), numbersOf(release.read)];
    const isSame = own.epoch === other.epoch && release_type_plain(own.release) === release_type_plain(other.release);
    return isSame && prerelease && /^-?rc(?!.*\.dev)/i.test(own.rest) && compareVersions(read, release.read) < 0;
}
function release_type_plain(release) {
    return release.join('.').replace(/(?:\.0)+$/, '');
}
function firstType(version) {
    const { epoch, release } = numbersOf(version);
    return epoch === '0' && release[0] === '0' ? 'minor' : 'major';
}
function stepTo(version, before) {
    const [own, other] = [numbersOf(version), numbersOf(before)];
    const differs = (index) => (own.release[index] ?? '0') !== (other.release[index] ?? '0');
    if (own.epoch !== other.epoch || differs(0))
        return 'major';
    return differs(1) ? 'minor' : 'patch';
}
/** Both schemes write them alike once normalised; only PEP 440 has epochs. */
function numbersOf({ normalized }) {
    const form = /^(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?<rest>.*)$/;
    const { epoch = '0', release = '', rest = '' } = form.exec(normalized)?.groups ?? {};
    return { epoch, release: release.split('.'), rest };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/gates-document.js




/** The value of `schema`, and the `$id` of the JSON Schema. */
const gatesSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/gates.v1.json';
const isTrue = (value, at) => {
    if (value === true)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'true');
};
const commitId = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const gates_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(gatesSchema),
    /** Web address of the repository. */
    repository: lib_shape/* text */.Qq,
    commit: commitId,
    /** Absent if the tag is not known yet: a rehearsal of a project whose build computes its version. */
    tag: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Id of the object of an annotated tag. Absent for a lightweight tag, and if it is not known. */
    tagObject: (0,lib_shape/* optional */.lq)(commitId),
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Version of the release before. Absent if there is none; if it is not known, `type` is absent too. */
    previous: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    type: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...releaseTypes)),
    /** True if it was made before the tag: what only the tag decides is open, so that nothing is refused by it. */
    rehearsal: (0,lib_shape/* optional */.lq)(isTrue),
    /** The release policy in the repository, and who must agree if it changes, by CODEOWNERS. Absent if there is no such file. */
    policy: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ path: lib_shape/* text */.Qq, owners: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000) })),
    /** Web address of the run that looked. Absent outside of a run. */
    run: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Absent if nobody signed the checklist off who may, and if it is not known. */
    approver: (0,lib_shape/* optional */.lq)(approverShape),
    gates: (0,lib_shape/* list */.p_)(gateRecord, 1000),
});
/** Parses the document. `what` names it in errors. Throws a Problem. */
function parseGates(source, what) {
    return (0,lib_shape/* readShape */._f)(gates_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with check-release.');
}
/** The bytes of the document: the same ones give the same bytes. */
function renderGates(document) {
    const text = renderJson(document);
    parseGates(text, 'the gates');
    return text;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/gates.js


/** What was checked before anything was built, gate by gate. */
const gates = defineKind({
    kind: 'gates',
    // It says what servers answered at a time.
    files: { document: topFile('gates.json', 'application/vnd.release-tools.gates.v1+json', 'no') },
    requirable: { absent: 'nothing says what was checked before the build. Run check-release.' },
    parse: parseGates,
    commitOf: ({ commit }) => commit,
    contradictionOf: ({ version }, _, release) => version === undefined || version === release.version
        ? undefined
        : `it is about version ${version}, but ${release.version} is released.`,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/hardening/hardening-document.js

// docs/schema/hardening.v1.json has the same rules. A test checks that both refuse the same broken documents.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const hardeningSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/hardening.v1.json';
/** Most paths that a list has. A base image with more setuid files, shells or writable directories is told by its count. */
const mostPaths = 100;
const hardening_document_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const hardening_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing');
const hardening_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const hardening_document_path = (0,lib_shape/* matching */.wC)(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path');
const hardening_document_whole = (value, at) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
};
const hardening_document_paths = (0,lib_shape/* object */.Ik)({ count: hardening_document_whole, paths: (0,lib_shape/* list */.p_)(hardening_document_path, mostPaths) });
const secret = (0,lib_shape/* object */.Ik)({
    path: hardening_document_line,
    line: hardening_document_whole,
    rule: hardening_document_line,
    severity: hardening_document_line,
});
const hardening_document_platform = (0,lib_shape/* object */.Ik)({
    platform: hardening_document_line,
    digest: hardening_document_digest,
    user: (0,lib_shape/* object */.Ik)({ name: hardening_document_words, uid: (0,lib_shape/* optional */.lq)(hardening_document_whole) }),
    setuid: hardening_document_paths,
    capabilities: hardening_document_paths,
    shells: hardening_document_paths,
    packageManagers: hardening_document_paths,
    writable: hardening_document_paths,
    healthcheck: (0,lib_shape/* oneOf */.yL)('absent', 'disabled', 'set'),
    secrets: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(secret, 10_000)),
    size: hardening_document_whole,
    layers: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ digest: hardening_document_digest, size: hardening_document_whole, unpacked: hardening_document_whole, files: hardening_document_whole, createdBy: hardening_document_words }), 1000),
});
const hardening_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(hardeningSchema),
    image: (0,lib_shape/* object */.Ik)({ name: hardening_document_line, digest: hardening_document_digest }),
    detector: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ name: hardening_document_line, version: hardening_document_line })),
    platforms: (0,lib_shape/* list */.p_)(hardening_document_platform, 100),
});
/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
function renderHardening(document) {
    const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform));
    return renderJson(readShape(hardening_document_shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'));
}
/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
function parseHardening(source, what) {
    return (0,lib_shape/* readShape */._f)(hardening_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/hardening.js


/** What somebody who gets into a container of an image finds there. */
const hardening = defineKind({
    kind: 'hardening',
    files: { image: imageFile('hardening.json', 'application/vnd.release-tools.hardening.v1+json', 'bytes') },
    requirable: {
        absent: 'no image was examined. Build it with build-container.',
        lacking: 'was not examined. Build it with build-container.',
    },
    parse: parseHardening,
    contradictionOf: (document, target, release) => hardening_contradiction(document, target, release),
    present: anyFound,
    lacking: (found, { images }) => images
        .filter(({ name }) => !found.some(({ target }) => target.name === name))
        .map(({ name }) => ({ kind: 'image', name })),
    summarise: (found) => found.map(({ document }) => document),
});
function hardening_contradiction({ image }, { name }, { images }) {
    const released = images.find(one => one.name === name);
    if (released === undefined || released.digest === image.digest)
        return undefined;
    return `it is about the image ${image.digest}, but ${released.digest} is released.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/image-signature.js


const image_signature_files = {
    bundle: imageFile('signature.sigstore.json', bundleMediaType, 'no'),
    /** For people: digest, signer and signature of each image. */
    list: topFile('image-signature.txt', 'text/plain', 'no'),
};
/** Signatures of the images. */
const imageSignature = defineKind({
    kind: 'image-signature',
    files: image_signature_files,
    requirable: { absent: 'there is no image, or one without a signature. Run cosign-sign for each image.' },
    // Signatures are verified before they are read. Notes and page show what the verification returns.
    present: (found, images) => images.length > 0 && images.every(({ name }) => found.some(({ path }) => path === image_signature_files.bundle.pathOf(name))),
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/licences.js

/** The licences of what is released and of what it installs, with their texts, for people. */
const licences = defineKind({
    kind: 'licences',
    // It depends on what the index offers on the day of the build.
    files: { listing: topFile('licences.txt', 'text/plain', 'no') },
    requirable: { absent: 'the licences of its components were not collected. Build with build-python.' },
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/manifest.js



/** The manifest and its signature. */
const manifest = defineKind({
    kind: 'manifest',
    files: {
        document: topFile(release_names_manifestName, 'application/yaml', 'payload'),
        bundle: topFile(manifestBundleName, bundleMediaType, 'no'),
    },
    // It contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/notes.js

/** The release notes, in Markdown. */
const notes = defineKind({
    kind: 'notes',
    files: { text: topFile('release.md', 'text/markdown', 'no') },
    // They are written when the release is assembled, and contain the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/page.js

/** The release as one HTML page. */
const page_page = defineKind({
    kind: 'page',
    files: { text: topFile('release.html', 'text/html', 'no') },
    // It is written when the release is assembled, and contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/policy.js

/** The policy that was applied, including defaults, so that anyone can compute the verdict again. */
const policy = defineKind({
    kind: 'policy',
    files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
    // It is written when the release is assembled. policy/policy.ts parses it: policies name kinds, so it imports the register.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/provenance.js


/** SLSA provenance, one Sigstore bundle per line. */
const provenance = defineKind({
    kind: 'provenance',
    files: { bundles: topFile('provenance.intoto.jsonl', bundleMediaType, 'payload') },
    requirable: { absent: 'nothing says how the release was built. Run slsa-provenance.' },
    // Its signatures are verified before it is read. Notes and page show what the verification returns.
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/entry-shape.js

/** Most characters of a text in the index, which people read in one line. */
const entry_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{C}\p{Zl}\p{Zp}]{1,500}$/u, 'one line of at most 500 characters');
const entry_shape_day = (value, at) => {
    if (typeof value !== 'string' || !isDay(value))
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day such as 2027-06-30');
    return value;
};
/** What a target says of a release beside its length and digest. */
const customShape = (0,lib_shape/* object */.Ik)({
    project: entry_shape_line,
    version: entry_shape_line,
    tag: entry_shape_line,
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit'),
    date: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    state: (0,lib_shape/* oneOf */.yL)('supported', 'superseded', 'end-of-support', 'yanked'),
    reason: (0,lib_shape/* optional */.lq)(entry_shape_line),
    successor: (0,lib_shape/* optional */.lq)(entry_shape_line),
    until: (0,lib_shape/* optional */.lq)(entry_shape_day),
    advisories: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(entry_shape_line, 1000)),
    fixes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ id: entry_shape_line, affected: entry_shape_line }), 1000)),
});
/** A release as the index lists it. */
const entryShape = (value, at) => {
    const { manifest, size, ...custom } = (value ?? {});
    const sized = (0,lib_shape/* object */.Ik)({ manifest: lib_shape/* hexDigest */.w0, size: (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER) })({ manifest, size }, at);
    return { ...customShape(custom, at), ...sized };
};

;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/index-document.js



/** Names the format of index.yaml. */
const indexSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json';
/** More releases than any project has. */
const mostReleases = 100_000;
// docs/schema/release-index.v1.json has the same rules.
const documentShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(indexSchema),
    repository: lib_shape/* text */.Qq,
    version: (0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER),
    releases: (0,lib_shape/* list */.p_)(entryShape, mostReleases),
});
/** Reads an index.yaml that somebody vouches for: it is not signed by itself. `what` names it in the Problem that is thrown if it is none. */
function parseIndex(content, what) {
    const { repository, version, releases } = (0,lib_shape/* readShape */._f)(documentShape, parseYaml(content, what), what);
    return { repository, version, releases };
}
/** index.yaml of a version of the index. The same releases give the same bytes, whoever added which first. */
function renderIndex({ repository, releases }, version) {
    const listed = inReleaseOrder(releases).map(orderedEntry);
    return Buffer.from(renderYaml({ schema: indexSchema, repository, version, releases: listed }));
}
/** An entry with its keys in a fixed order. */
function orderedEntry(entry) {
    const { project, version, tag, commit, date, manifest, size, state, reason, successor, until, advisories, fixes } = entry;
    return {
        ...{ project, version, tag, commit, date, manifest, size, state },
        ...(reason === undefined ? {} : { reason }),
        ...(successor === undefined ? {} : { successor }),
        ...(until === undefined ? {} : { until }),
        ...(advisories === undefined || advisories.length === 0 ? {} : { advisories: [...advisories].sort() }),
        ...(fixes === undefined || fixes.length === 0
            ? {}
            : { fixes: fixes.map(({ id, affected }) => ({ id, affected })) }),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/release-index.js



/**
 * The releases of the project before this one, with their states, as the index of releases had them when the release was assembled. The index
 * of today is published after the release.
 */
const releaseIndex = defineKind({
    kind: 'release-index',
    // It says what was known on a day.
    files: { document: topFile(indexName, 'application/yaml', 'no') },
    requirable: {
        absent: 'nothing lists the earlier releases. Publish an index with update-index, and check in its root for assemble-release.',
    },
    parse: parseIndex,
    /** It has no digest of the manifest that lists it. */
    contradictionOf: ({ releases }, _, { project, version }) => releases.some(one => one.project === project && one.version === version)
        ? `it lists ${project} ${version}, which is this release itself.`
        : undefined,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/purl.js
/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
function purl_parsePurl(text) {
    const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
    const at = match[2].lastIndexOf('@');
    const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], ''];
    return {
        type: match[1].toLowerCase(),
        name: decodeSegments(path),
        version: decode(version),
        qualifiers: parseQualifiers(match[3] ?? ''),
        subpath: decodeSegments(match[4] ?? ''),
    };
}
function parseQualifiers(text) {
    const pairs = text
        .split('&')
        .filter(Boolean)
        .map(pair => pair.split('='));
    return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]));
}
function decodeSegments(path) {
    return path.split('/').filter(Boolean).map(decode).join('/');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Percent-encodes a part of a package URL or of another address. Half a character, which JSON can have, has no encoding: it becomes U+FFFD. */
function encodePart(text) {
    return encodeURIComponent(text.toWellFormed());
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/components.js

// https://cyclonedx.org/docs/1.6/json/#components_items_type
const notCounted = ['operating-system'];
/**
 * The components of a CycloneDX document that counts and lists show: packages, artifacts, and the files of a model. Not the root, which is elsewhere in the
 * document, not the distribution of an image, and not the files that syft names as the places of packages.
 */
function componentsOf(cyclonedx) {
    const root = (0,lib_json.at)(cyclonedx, 'metadata', 'component');
    const filesOfModel = (0,lib_json/* textAt */.$6)(root, 'type') === 'machine-learning-model' ? (0,lib_json/* listAt */.gT)(root, 'components') : [];
    const others = (0,lib_json/* listAt */.gT)(cyclonedx, 'components').filter(one => {
        const type = (0,lib_json/* textAt */.$6)(one, 'type') ?? '';
        // Artifacts that are files have a scope.
        return !notCounted.includes(type) && (type !== 'file' || (0,lib_json/* textAt */.$6)(one, 'scope') !== undefined);
    });
    return [...filesOfModel, ...others];
}
/** Number of components in the text of a CycloneDX document. Every count that people see is this one. */
function countComponents(cyclonedx) {
    return componentsOf(parseJson(cyclonedx, 'the CycloneDX SBOM')).length;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/pep440.js
// https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440). Written here, because the only library for
// JavaScript changes versions: it reads digits as numbers (docs/adr/0021). An integration test compares every answer with those of
// Python's `packaging`.
/** What Python's `str.strip` removes. JavaScript's `\s` is another set. */
const outerSpace = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*';
const pattern = new RegExp(`^${outerSpace}v?` +
    '(?:(?<epoch>[0-9]+)!)?' +
    '(?<release>[0-9]+(?:\\.[0-9]+)*)' +
    '(?<pre>[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?' +
    '(?<post>-(?<implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?' +
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?' +
    `${outerSpace}$`, 'i');
const phases = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** Reads a version in any spelling that PEP 440 allows; undefined if it allows none like this. */
function parsePep440(text) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const { epoch = '0', release = '', phase = '', preNumber = '0', implicit, postNumber = '0', devNumber = '0' } = found;
    const kind = phases[phase.toLowerCase()];
    return {
        epoch: plainDigits(epoch),
        release: release.split('.').map(plainDigits),
        ...(kind === undefined ? {} : { pre: { phase: kind, number: plainDigits(preNumber) } }),
        ...(found.post === undefined ? {} : { post: plainDigits(implicit ?? postNumber) }),
        ...(found.dev === undefined ? {} : { dev: plainDigits(devNumber) }),
        ...(found.local === undefined ? {} : { local: localParts(found.local) }),
    };
}
function localParts(local) {
    return local
        .toLowerCase()
        .split(/[-_.]/)
        .map(part => (isNumber(part) ? plainDigits(part) : part));
}
/** The one spelling of a version that PEP 440 calls normalised: `1.2.0-rc.01` is `1.2.0rc1`. Zeros at the end of a release stay. */
function formatPep440({ epoch, release, pre, post, dev, local }) {
    return [
        epoch === '0' ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : `${pre.phase}${pre.number}`,
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.join('.')}`,
    ].join('');
}
/** True for alphas, betas, release candidates and development releases. */
function isPep440PreRelease({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
/** Negative if `a` comes before `b`, 0 if they are the same version, positive if `a` comes after it. */
function comparePep440(a, b) {
    return (compareDigits(a.epoch, b.epoch) ||
        compareLists(withoutZeros(a.release), withoutZeros(b.release), compareDigits) ||
        comparePre(a, b) ||
        // A version without this part comes before a post-release, and after a development release.
        compareOptional(a.post, b.post, -1) ||
        compareOptional(a.dev, b.dev, 1) ||
        compareLists(a.local ?? [], b.local ?? [], compareLocal));
}
function withoutZeros(release) {
    return release.slice(0, release.findLastIndex(part => part !== '0') + 1);
}
function comparePre(a, b) {
    return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '0', b.pre?.number ?? '0');
}
/** `1.0.dev1` comes before `1.0a1`, and `1.0` and its post-releases after `1.0rc1`. */
function preRank({ pre, post, dev }) {
    if (pre !== undefined)
        return ['a', 'b', 'rc'].indexOf(pre.phase);
    return post === undefined && dev !== undefined ? -1 : 3;
}
/** `absent` is the result if only the first is absent. */
function compareOptional(a, b, absent) {
    if (a !== undefined && b !== undefined)
        return compareDigits(a, b);
    return a === b ? 0 : a === undefined ? absent : -absent;
}
/** In a local version, a number comes after every text. */
function compareLocal(a, b) {
    if (isNumber(a) && isNumber(b))
        return compareDigits(a, b);
    if (isNumber(a) !== isNumber(b))
        return isNumber(a) ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function isNumber(part) {
    return /^[0-9]+$/.test(part);
}
/** Compares part by part. If one list begins with the other, the shorter one comes first. */
function compareLists(a, b, compare) {
    for (const [index, part] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            break;
        const result = compare(part, other);
        if (result !== 0)
            return result;
    }
    return a.length - b.length;
}
/** Digits without leading zeros: `007` is `7`, `00` is `0`. */
function plainDigits(digits) {
    return digits.replace(/^0+(?=[0-9])/, '');
}
/** Compares two whole numbers of any length, written without leading zeros. */
function compareDigits(a, b) {
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/sdist.js





/** Endings of source distributions: that of PEP 625, and two that are older (`setup.py sdist --formats=zip`). */
const endings = /\.(?:tar\.gz|tgz|zip)$/i;
/** True if a file may be a source distribution, by the ending of its name. */
function mayBeSdist(file) {
    return endings.test(file);
}
/** `{name}-{version}.tar.gz` (PEP 625). Older names have hyphens in the name, so the version is after the last one that fits. */
function parseSdistName(file) {
    const stem = /^(.+)\.tar\.gz$/i.exec(file)?.[1];
    const hyphens = [...(stem ?? '').matchAll(/-/g)].map(({ index }) => index);
    for (const at of hyphens) {
        const version = stem?.slice(at + 1) ?? '';
        if (parsePep440(version) !== undefined && /^[0-9]/.test(version))
            return { name: stem?.slice(0, at) ?? '', version };
    }
    return undefined;
}
/**
 * Name and version of a source distribution, in PKG-INFO and in the file name. Undefined for an archive that is none: it has no
 * PKG-INFO in its top directory. Throws a Problem for one that cannot be read.
 */
async function readSdist(path, file) {
    const found = await sdistMetadata(path, file);
    if (found === undefined)
        return undefined;
    const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) };
    const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'));
    return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }];
}
/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
function sdistMetadata(path, file) {
    return /\.zip$/i.test(file) ? packageInfoInZip(path) : packageInfo(path);
}
/** Splits a file name after the project's name. That name may end like a version: `foo-2` of `foo-2-1.0.tar.gz`. */
function splitFor(name, file) {
    const stem = file.replace(endings, '');
    const [start, rest] = [stem.slice(0, name.length), stem.slice(name.length)];
    const fits = pythonName(start) === pythonName(name) && rest.startsWith('-');
    return fits ? { name: start, version: rest.slice(1) } : undefined;
}
const infoPath = /^[^/]+\/PKG-INFO$/;
async function packageInfoInZip(path) {
    const [member, other] = (await listZip(path))
        .map(({ name }) => name)
        .filter(name => infoPath.test(posix.normalize(name)));
    if (member === undefined)
        return undefined;
    if (other !== undefined)
        throw archiveProblem(`it has ${JSON.stringify(member)} and ${JSON.stringify(other)}.`);
    const sink = new TextSink();
    await readZipMember(path, normalName(member), sink);
    return { member, text: sink.text() };
}
async function packageInfo(path) {
    let found;
    for await (const entry of scanTar(readPieces(path))) {
        // Programs that unpack it take other spellings of a path for the same file.
        const name = posix.normalize(entry.path);
        if (!infoPath.test(name))
            continue;
        if (!entry.regular)
            throw archiveProblem(`${JSON.stringify(name)} in it is not a regular file.`);
        if (found !== undefined)
            throw archiveProblem(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`);
        found = { member: name, text: await textOf(entry) };
    }
    return found;
}
async function textOf({ body }) {
    const sink = new TextSink();
    for await (const part of body)
        await sink.write(part);
    return sink.text();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/wheel.js


/** `{name}-{version}(-{build})?-{python}-{abi}-{platform}.whl` (PEP 427, PEP 491). */
const fileName = /^(?<name>[^-]+)-(?<version>[^-]+)(?:-[0-9][^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/i;
const infoDir = /^(?<name>[^/-]+)-(?<version>[^/-]+)\.dist-info\/METADATA$/;
/** Name and version in the file name of a wheel, as it spells them; undefined if PEP 427 does not allow the name. */
function parseWheelName(file) {
    const { name, version } = fileName.exec(file)?.groups ?? {};
    return name === undefined || version === undefined ? undefined : { name, version };
}
/** Name and version of a wheel, in all places that have them: METADATA, the directory of METADATA, the file name. */
async function readWheel(path, file) {
    const named = parseWheelName(file);
    if (named === undefined)
        throw archiveProblem('its name does not have the form that PEP 427 asks of wheels.');
    const { member, text } = await wheelMetadata(path);
    const directory = infoDir.exec(member)?.groups;
    if (directory === undefined)
        throw archiveProblem(`the name of ${JSON.stringify(member)} has no version.`);
    return [
        { where: 'its METADATA', ...parseCoreMetadata(text, member) },
        { where: 'its directory dist-info', name: directory.name ?? '', version: directory.version ?? '' },
        { where: 'its file name', ...named },
    ];
}
/** The text of METADATA, and its place in the wheel. */
async function wheelMetadata(path) {
    const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name));
    const [metadata] = found;
    if (metadata === undefined || found.length > 1)
        throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new TextSink();
    await readZipMember(path, metadata, sink);
    return { member: metadata, text: sink.text() };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(9256);
// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var parse = __webpack_require__(1817);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/version.js



const schemes = {
    pep440: {
        read: text => {
            const parsed = parsePep440(text);
            return parsed && { normalized: formatPep440(parsed), preRelease: isPep440PreRelease(parsed) };
        },
        compare: (a, b) => comparePep440(requirePep440(a), requirePep440(b)),
        name: 'version that PEP 440 allows',
        examples: ['1.2.3', '1.2.3rc1', '1.2.3.post1'],
    },
    semver: {
        read: text => {
            // The library also removes a leading `v`, `=` and blanks, which do not belong to a version.
            const parsed = /^[0-9]\S*$/.test(text) ? parse(text) : null;
            if (parsed === null)
                return undefined;
            const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`;
            return { normalized: `${parsed.version}${build}`, preRelease: parsed.prerelease.length > 0 };
        },
        // Two builds of one version are not the same version, although semver.org gives them no order.
        compare: (a, b) => compare_build(a, b),
        name: 'semantic version (semver.org)',
        examples: ['1.2.3', '1.2.3-rc.1'],
    },
};
function rulesOf(scheme) {
    return schemes[scheme];
}
/** Reads a version in any valid spelling; undefined if it is none. */
function version_parseVersion(text, scheme) {
    const read = rulesOf(scheme).read(text);
    return read && { scheme, ...read };
}
/** Negative if `a` comes before `b`, 0 if they are the same version. Both must be of one scheme. */
function version_compareVersions(a, b) {
    if (a.scheme !== b.scheme)
        throw new Error(`${a.normalized} and ${b.normalized} are versions of two schemes`);
    return rulesOf(a.scheme).compare(a.normalized, b.normalized);
}
/**
 * True if both are versions, and the same one: `1.2.0-rc.1` is `1.2.0rc1`, `1.2` is `1.2.0` (PEP 440). Without a scheme, because
 * nobody knows the project, they may be the same by either.
 */
function sameVersion(a, b, scheme) {
    const wanted = scheme === undefined ? ['pep440', 'semver'] : [scheme];
    return wanted.some(one => {
        const [first, second] = [version_parseVersion(a, one), version_parseVersion(b, one)];
        return first !== undefined && second !== undefined && version_compareVersions(first, second) === 0;
    });
}
/** For messages: what a text should be, and valid texts. */
function schemeWords(scheme) {
    const { name, examples } = rulesOf(scheme);
    return { name, examples };
}
function requirePep440(text) {
    const parsed = parsePep440(text);
    if (parsed === undefined)
        throw new Error(`${text} is not a version`);
    return parsed;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/bom.js
/** The author of the SBOMs of a repository, by its web address: `https://github.com/acme/widget`. */
function authorOf(repository) {
    const [owner = ''] = new URL(repository).pathname.split('/').filter(Boolean);
    return { name: owner, url: repository };
}
/** The same in the words of CISA's types of SBOMs, which SPDX 2.3 has in its comment: https://www.cisa.gov/sbom */
const contexts = { 'pre-build': 'Source', build: 'Build', 'post-build': 'Analyzed' };
/** What is released is catalogued while it is built; tools and a directory by what the source names; a model and an image as they are. */
const bom_phases = {
    release: 'build',
    tools: 'pre-build',
    model: 'post-build',
    directory: 'pre-build',
    image: 'post-build',
};
/** Each value with the name of its property. */
function factEntries(facts) {
    return Object.entries(facts).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
}
/** The same in lines, for a format without properties. */
function factsText(facts) {
    return factEntries(facts)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n');
}
/** Prefix of the names of our properties. */
const ownProperty = 'release-tools:';
/** The name of the property that tells our two contents apart. */
const contentProperty = `${ownProperty}content`;
/** The name of the property with the path of a file that names the component. */
const locationProperty = (/* unused pure expression or super */ null && (`${ownProperty}location`));
/** The name of the property with the name of the file that is released or installed. */
const fileProperty = `${ownProperty}file`;
/** The name of the property with the SBOM in an artifact that names the component. */
const withinProperty = (/* unused pure expression or super */ null && (`${ownProperty}within`));
/** `pkg:pypi/zope.event@5.0`: https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md */
function pypiPurl(name, version, qualifiers = {}) {
    const extra = Object.entries(qualifiers)
        .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    const path = `${name.toLowerCase().replaceAll('_', '-')}@${encodeURIComponent(version)}`;
    return `pkg:pypi/${path}${extra === '' ? '' : `?${extra}`}`;
}
/** The name that is equal for all spellings of a Python package: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function bom_pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
/** The references of the artifacts in a CycloneDX SBOM of what is released; of every other SBOM none. */
function artifactRefs(document) {
    return isOfRelease(document) ? partsOf(document) : new Set();
}
function isOfRelease(document) {
    return propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
}
/** What the root consists of. */
function partsOf(document) {
    const ref = (0,lib_json/* textAt */.$6)((0,lib_json.at)(document, 'metadata', 'component'), 'bom-ref');
    const own = (0,lib_json/* listAt */.gT)(document, 'dependencies').find(one => (0,lib_json/* textAt */.$6)(one, 'ref') === ref);
    return new Set((0,lib_json/* listAt */.gT)(own, 'dependsOn'));
}
function byCycloneDx(document) {
    const root = (0,lib_json.at)(document, 'metadata', 'component');
    const isRelease = isOfRelease(document);
    const parts = partsOf(document);
    const artifacts = (0,lib_json/* listAt */.gT)(document, 'components')
        .filter(one => parts.has((0,lib_json.at)(one, 'bom-ref')))
        .map(one => ({ fileName: propertyOf(one, fileProperty) ?? '', sha256: digestOf((0,lib_json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
    return { version: (0,lib_json/* textAt */.$6)(root, 'version'), artifacts: isRelease ? artifacts : undefined };
}
function bySpdx(document) {
    const related = (type, from) => (0,lib_json/* listAt */.gT)(document, 'relationships').filter(one => (0,lib_json/* textAt */.$6)(one, 'relationshipType') === type && (from === undefined || (0,lib_json/* textAt */.$6)(one, 'spdxElementId') === from));
    const id = (0,lib_json/* textAt */.$6)(related('DESCRIBES')[0], 'relatedSpdxElement');
    const root = (0,lib_json/* listAt */.gT)(document, 'packages').find(one => (0,lib_json/* textAt */.$6)(one, 'SPDXID') === id);
    const isRelease = ((0,lib_json/* textAt */.$6)(document, 'creationInfo', 'comment') ?? '').split('\n').includes('content: release');
    const parts = new Set(related('CONTAINS', id).map(one => (0,lib_json/* textAt */.$6)(one, 'relatedSpdxElement')));
    const artifacts = (0,lib_json/* listAt */.gT)(document, 'packages')
        .filter(one => parts.has((0,lib_json/* textAt */.$6)(one, 'SPDXID')))
        .map(one => ({
        fileName: (0,lib_json/* textAt */.$6)(one, 'packageFileName') ?? '',
        sha256: digestOf((0,lib_json/* listAt */.gT)(one, 'checksums'), 'SHA256'),
    }));
    return { version: (0,lib_json/* textAt */.$6)(root, 'versionInfo'), artifacts: isRelease ? artifacts : undefined };
}
function propertyOf(one, property) {
    return (0,lib_json/* textAt */.$6)((0,lib_json/* listAt */.gT)(one, 'properties').find(other => (0,lib_json/* textAt */.$6)(other, 'name') === property), 'value');
}
function digestOf(hashes, algorithm) {
    const found = hashes.find(one => ((0,lib_json/* textAt */.$6)(one, 'alg') ?? (0,lib_json/* textAt */.$6)(one, 'algorithm')) === algorithm);
    return ((0,lib_json/* textAt */.$6)(found, 'content') ?? (0,lib_json/* textAt */.$6)(found, 'checksumValue') ?? '').toLowerCase();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/contradiction.js




/**
 * Why the SBOM of the project does not describe a release, in a sentence: it is about another version, lists a file that was not
 * released, or lacks a released wheel or source distribution. Undefined if it describes it.
 */
function contradictionOf(sbom, release) {
    const { artifacts } = describedBy(sbom);
    return versionContradiction(sbom, release) ?? contradiction_artifactContradiction(artifacts, release);
}
/** The same for the version only: tools are not released. */
function versionContradiction(sbom, release) {
    const { version } = describedBy(sbom);
    if (version === undefined)
        return 'it does not name the version of the project.';
    if (isVersionOf(version, release))
        return undefined;
    return `it is about version ${JSON.stringify(version)} of the project, but the release has version ${JSON.stringify(release.version)}.`;
}
function contradiction_artifactContradiction(listed, { artifacts }) {
    const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]));
    for (const { fileName, sha256 } of listed ?? []) {
        const own = released.get(fileName);
        if (own === undefined)
            return `it lists the artifact ${JSON.stringify(fileName)}, which is not in the release.`;
        if (own !== sha256)
            return `it lists ${JSON.stringify(fileName)} with the SHA-256 ${sha256}, but the released file has ${own}.`;
    }
    const names = new Set(listed?.map(({ fileName }) => fileName));
    const absent = artifacts.map(({ fileName }) => fileName).filter(name => !names.has(name));
    if (listed === undefined)
        return withoutArtifacts(absent.find(isWheel));
    const lacking = absent.find(name => isWheel(name) || parseSdistName(name) !== undefined);
    return lacking === undefined ? undefined : `it does not list the released ${JSON.stringify(lacking)}.`;
}
/** What the name of an archive says about source distributions is not certain; that of a wheel is. */
function withoutArtifacts(wheel) {
    if (wheel === undefined)
        return undefined;
    return `it lists what a directory names, and neither the released ${JSON.stringify(wheel)} nor what that installs: generate-sbom ran without the artifacts.`;
}
function isWheel(name) {
    return parseWheelName(name) !== undefined;
}
/** Without a tag, generate-sbom names the start of the commit. */
function isVersionOf(version, release) {
    return (version === release.version ||
        sameVersion(version, release.version) ||
        (/^[0-9a-f]{12,40}$/.test(version) && release.commit.startsWith(version)));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/require-sbom.js

/**
 * Throws a Problem that names file, place and rule if an SBOM in CycloneDX or SPDX 2 breaks a rule on which its readers rely: a value of another type, or
 * an identifier twice. A value that is missing breaks none of them. https://cyclonedx.org/docs/1.6/json/, https://spdx.github.io/spdx-spec/v2.3/
 */
function requireSbom(document, path) {
    const check = new Checker(path);
    if (!(0,lib_shape/* isObject */.Gv)(document))
        throw check.broken('', 'an object', document);
    if ('spdxVersion' in document)
        check.spdx(document);
    else
        check.cycloneDx(document);
}
class Checker {
    #path;
    /** Where each identifier is. */
    #seen = new Map();
    constructor(path) {
        this.#path = path;
    }
    cycloneDx(document) {
        const root = (0,lib_json.at)(document, 'metadata', 'component');
        this.#object((0,lib_json.at)(document, 'metadata'), 'metadata');
        if (root !== undefined)
            this.#component(root, 'metadata.component');
        this.#list((0,lib_json.at)(document, 'components'), 'components', (one, place) => this.#component(one, place));
        const refs = new Map();
        this.#list((0,lib_json.at)(document, 'dependencies'), 'dependencies', (one, place) => {
            this.#texts(one, place, ['ref']);
            this.#once((0,lib_json.at)(one, 'ref'), `${place}.ref`, refs);
            this.#list((0,lib_json.at)(one, 'dependsOn'), `${place}.dependsOn`, (ref, inner) => this.#text(ref, inner));
        });
    }
    spdx(document) {
        this.#texts(document, '', ['spdxVersion', 'name', 'documentNamespace']);
        this.#list((0,lib_json.at)(document, 'packages'), 'packages', (one, place) => {
            this.#texts(one, place, ['SPDXID', 'name', 'versionInfo', 'licenseDeclared', 'licenseConcluded']);
            this.#once((0,lib_json.at)(one, 'SPDXID'), `${place}.SPDXID`, this.#seen);
            this.#list((0,lib_json.at)(one, 'externalRefs'), `${place}.externalRefs`, (ref, inner) => this.#texts(ref, inner, ['referenceType', 'referenceLocator']));
            this.#list((0,lib_json.at)(one, 'checksums'), `${place}.checksums`, (sum, inner) => this.#texts(sum, inner, ['algorithm', 'checksumValue']));
        });
        this.#list((0,lib_json.at)(document, 'relationships'), 'relationships', (one, place) => this.#texts(one, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']));
    }
    #component(one, place) {
        this.#texts(one, place, ['bom-ref', 'type', 'name', 'version', 'purl']);
        this.#once((0,lib_json.at)(one, 'bom-ref'), `${place}.bom-ref`, this.#seen);
        this.#list((0,lib_json.at)(one, 'licenses'), `${place}.licenses`, (choice, inner) => this.#object(choice, inner));
        this.#list((0,lib_json.at)(one, 'hashes'), `${place}.hashes`, (hash, inner) => this.#texts(hash, inner, ['alg', 'content']));
        this.#list((0,lib_json.at)(one, 'components'), `${place}.components`, (part, inner) => this.#component(part, inner));
    }
    #once(value, place, seen) {
        if (typeof value !== 'string')
            return;
        const first = seen.get(value);
        if (first !== undefined)
            throw this.#problem(`${place} is ${JSON.stringify(shortened(value))} like ${first}, but it must be unique.`);
        seen.set(value, place);
    }
    /** Null is what Go writes for an empty list. */
    #list(value, place, check) {
        if (value === undefined || value === null)
            return;
        if (!Array.isArray(value))
            throw this.broken(place, 'a list', value);
        for (const [index, item] of value.entries())
            check(item, `${place}[${index}]`);
    }
    #texts(value, place, keys) {
        this.#object(value ?? null, place);
        for (const key of keys)
            this.#text((0,lib_json.at)(value, key), place === '' ? key : `${place}.${key}`);
    }
    #text(value, place) {
        if (value !== undefined && typeof value !== 'string')
            throw this.broken(place, 'a text', value);
    }
    #object(value, place) {
        if (value !== undefined && !(0,lib_shape/* isObject */.Gv)(value))
            throw this.broken(place, 'an object', value);
    }
    broken(place, wanted, found) {
        const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : kinds[typeof found];
        return this.#problem(`${place === '' ? 'it' : place} is ${kind ?? 'something else'}, but it must be ${wanted}.`);
    }
    #problem(found) {
        return new lib_problem/* Problem */.A(`read the SBOM ${this.#path}`, {
            found,
            next: 'Make it again, or report it to the maker of the tool that wrote it.',
        });
    }
}
const kinds = {
    string: 'a text',
    number: 'a number',
    boolean: 'a truth value',
    object: 'an object',
};
function shortened(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js


/** Names of the properties of the root of an SBOM in CycloneDX that is about an image. */
const imageProperties = {
    digest: `${ownProperty}image:digest`,
    platform: `${ownProperty}image:platform`,
};
/**
 * The image that an SBOM of ours is about, by its digest. Undefined for a directory, and for an image whose digest is not known.
 * SPDX has no field for the platform.
 */
function imageOfSbom(document) {
    return cycloneDxImage((0,lib_json.at)(document, 'metadata', 'component')) ?? spdxImage(document);
}
function cycloneDxImage(root) {
    const name = (0,lib_json/* textAt */.$6)(root, 'name');
    if ((0,lib_json/* textAt */.$6)(root, 'type') !== 'container' || name === undefined)
        return undefined;
    const digest = sbom_image_propertyOf(root, 'digest');
    const platform = sbom_image_propertyOf(root, 'platform');
    if (digest === undefined)
        return undefined;
    return { kind: 'image', name, digest, ...(platform === undefined ? {} : { platform }) };
}
function sbom_image_propertyOf(root, key) {
    const property = (0,lib_json/* listAt */.gT)(root, 'properties').find(one => (0,lib_json/* textAt */.$6)(one, 'name') === imageProperties[key]);
    return (0,lib_json/* textAt */.$6)(property, 'value');
}
function spdxImage(document) {
    const describes = (0,lib_json/* listAt */.gT)(document, 'relationships').find(one => (0,lib_json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES');
    const id = (0,lib_json/* textAt */.$6)(describes, 'relatedSpdxElement');
    const root = (0,lib_json/* listAt */.gT)(document, 'packages').find(one => (0,lib_json/* textAt */.$6)(one, 'SPDXID') === id);
    const name = (0,lib_json/* textAt */.$6)(document, 'name');
    const digest = (0,lib_json/* textAt */.$6)(root, 'checksums', 0, 'checksumValue');
    if ((0,lib_json/* textAt */.$6)(root, 'primaryPackagePurpose') !== 'CONTAINER' || name === undefined || digest === undefined)
        return undefined;
    return { kind: 'image', name, digest: `sha256:${digest}` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sbom.js









const sbom_files = {
    cyclonedx: targetFile('sbom.cyclonedx.json', 'application/vnd.cyclonedx+json', 'bytes'),
    spdx: targetFile('sbom.spdx.json', 'application/spdx+json', 'bytes'),
};
/** Packages of the project, and of each image and platform. */
const sbom = defineKind({
    kind: 'sbom',
    files: sbom_files,
    requirable: { absent: 'there is no SBOM. Run generate-sbom.', lacking: 'has no SBOM. Run generate-sbom for it.' },
    parse(text, path) {
        const document = (0,lib_json/* parseJson */.qF)(text, path);
        const format = path.endsWith(sbom_files.spdx.name) ? 'SPDX' : 'CycloneDX';
        const known = format === 'SPDX' ? (0,lib_json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-') : isCycloneDx(document);
        if (known === true) {
            requireSbom(document, path);
            return document;
        }
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: `it is not an SBOM in the format ${format}.`,
            next: 'Run generate-sbom again.',
        });
    },
    targetOf: imageOfSbom,
    // An image is bound by its digest; another directory has versions and files of its own.
    contradictionOf: (document, { kind }, release) => kind === 'directory' ? contradictionOf(document, release) : undefined,
    // Both formats list the same packages, so only one is read.
    retain: (document, target) => (isCycloneDx(document) ? sbomSummary(document, target) : undefined),
    present: anyFound,
    lacking: lackingTargets,
    summarise: (found) => found.flatMap(({ document }) => (document === undefined ? [] : [document])),
});
function isCycloneDx(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
}
/** What notes and page show of an SBOM in CycloneDX. */
function sbomSummary(document, target) {
    const components = componentsOf(document);
    const own = artifactRefs(document);
    const counts = new Map();
    for (const licence of components.flatMap(licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        ofDirectory: isOfProject(target) && describedBy(document).artifacts === undefined,
        components: components.length,
        packages: components
            .map(one => packageOf(one, own))
            .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version)),
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => licencesOf(component).length === 0).length,
        ...linkOf(document),
    };
}
/** https://cyclonedx.org/capabilities/bomlink/ */
function linkOf(document) {
    const serial = /^urn:uuid:([0-9a-f-]{36})$/i.exec((0,lib_json/* textAt */.$6)(document, 'serialNumber') ?? '')?.[1];
    return serial === undefined ? {} : { link: `urn:cdx:${serial.toLowerCase()}/${(0,lib_json/* numberAt */.tk)(document, 'version') ?? 1}` };
}
function packageOf(component, own) {
    const purl = (0,lib_json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,lib_json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,lib_json/* textAt */.$6)(component, 'version') ?? '',
        type: purlType(purl),
        ...(purl === undefined ? {} : { purl }),
        ...(own.has((0,lib_json.at)(component, 'bom-ref')) ? { own: true } : {}),
        licences: licencesOf(component),
    };
}
/** The type of a purl; empty without one. */
function purlType(purl = '') {
    return purl_parsePurl(purl)?.type ?? '';
}
function licencesOf(component) {
    const names = (0,lib_json/* listAt */.gT)(component, 'licenses').map(choice => (0,lib_json/* textAt */.$6)(choice, 'expression') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'id') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/severity.js
/** From the least to the most severe. Only grype knows NEGLIGIBLE. */
const severity_severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that a scanner wrote, in upper or lower case; UNKNOWN for any other text. */
function parseSeverity(text) {
    const upper = text?.toUpperCase();
    return severity_severities.find(known => known === upper) ?? 'UNKNOWN';
}
/** A number for comparisons: higher is worse. */
function rank(severity) {
    return severity_severities.indexOf(severity);
}
/** The most severe of a list; UNKNOWN for an empty list. */
function highest(some) {
    return some.reduce((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN');
}
/** True if two severities agree. Trivy says LOW for NEGLIGIBLE, so these two agree. */
function sameSeverity(a, b) {
    const comparable = (severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity);
    return comparable(a) === comparable(b);
}
/** The severity of a CVSS base score, 0 to 10: https://www.first.org/cvss/v3.1/specification-document, section 5. */
function ofScore(score) {
    if (score >= 9)
        return 'CRITICAL';
    if (score >= 7)
        return 'HIGH';
    if (score >= 4)
        return 'MEDIUM';
    return score > 0 ? 'LOW' : 'NEGLIGIBLE';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-scopes.js
/**
 * What statements may be about: `packages` counts those that name a package, alone or as a part of the release; `release` also those about the
 * release as a whole, which say something of every package in it.
 */
const vexScopes = ['packages', 'release'];

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/vulnerability-rules.js






// The keys of a policy about findings. docs/schema/policy.v1.json has the same rules.
/** A day of the calendar. */
const vulnerability_rules_day = (value, at) => {
    if (typeof value === 'string' && isDay(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31');
};
/** A package URL, with or without a version. */
const purl = (value, at) => {
    if (typeof value === 'string' && purl_parsePurl(value) !== undefined)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const scopeFields = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    kind: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...targetKinds)),
    platform: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/, 'a platform like linux/amd64')),
});
/** The targets that an exception is for: those that agree with every key. */
const scope = (value, at) => {
    const read = scopeFields(value, at);
    if (Object.keys(read).length > 0)
        return read;
    throw new lib_shape/* WrongShape */.zq(`"${at}" has none of name, kind and platform, so that it limits nothing.`, at);
};
const exception = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: (0,lib_shape/* optional */.lq)(purl),
    target: (0,lib_shape/* optional */.lq)(scope),
    reason: lib_shape/* text */.Qq,
    owner: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    expires: vulnerability_rules_day,
});
const severityList = (0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...severity_severities), severity_severities.length);
const wholeDays = (value, at) => {
    if (Number.isInteger(value))
        return (0,lib_shape/* number */.ai)(1, 3650)(value, at);
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 1 to 3650');
};
const repositoryPath = (0,lib_shape/* matching */.wC)(/^(?![./\\]*\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\p{C}]{1,400}[^/\\\p{C}]$/u, 'a path from the root of the repository, like .github/vex.openvex.json');
/** The release has all of them in one directory. */
const vexFiles = (value, at) => {
    const paths = (0,lib_shape/* list */.p_)(repositoryPath, 100)(value, at);
    const names = paths.map(path => (0,external_node_path_.basename)(path));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return paths;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has two files of the name ${JSON.stringify(twice)}. Give them different names.`, at);
};
/** `vulnerabilities`: which findings fail a release. */
const vulnerabilityRules = (0,lib_shape/* object */.Ik)({
    fail: (0,lib_shape/* withDefault */.IQ)(severityList, ['HIGH', 'CRITICAL']),
    'known-exploited': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('fail', 'report')),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ 'fail-above': (0,lib_shape/* number */.ai)(0, 1) })),
    'only-fixable': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    'fail-after-days': (0,lib_shape/* optional */.lq)(wholeDays),
    'allow-unknown': (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    baseline: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('new', 'pull-requests')),
    'allow-unjudged': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    exceptions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(exception, 10_000), []),
    vex: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ files: vexFiles, scope: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...vexScopes)) })),
});
/** `tools`: what only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const toolRules = (0,lib_shape/* object */.Ik)({ fail: (0,lib_shape/* withDefault */.IQ)(severityList, []) });

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/security-report.js



// docs/schema/security-report.v1.json has the same rules.
/** What people looked for. A penetration test attacks what runs; a security review reads design and code. */
const securityReportKinds = ['penetration-test', 'security-review'];
/** What became of a finding. `accepted`: somebody decided to live with it, and says why. */
const findingStates = ['open', 'fixed', 'accepted'];
const findingFields = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, 'a name like PT-1'),
    title: lib_shape/* text */.Qq,
    severity: (0,lib_shape/* oneOf */.yL)(...severity_severities),
    state: (0,lib_shape/* oneOf */.yL)(...findingStates),
    /** Why it is accepted. */
    reason: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** The last day on which it is accepted. */
    expires: (0,lib_shape/* optional */.lq)(vulnerability_rules_day),
});
const finding = (value, at) => {
    const read = findingFields(value, at);
    const isAccepted = read.state === 'accepted';
    if (isAccepted && read.reason === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is accepted and has no "reason".`, at);
    if (isAccepted || (read.reason === undefined && read.expires === undefined))
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${read.state}; only an accepted one has "reason" and "expires".`, at);
};
/** A list that is not empty. */
function security_report_some(many) {
    return (value, at) => {
        const read = many(value, at);
        if (read.length > 0)
            return read;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is empty.`, at);
    };
}
const security_report_path = (value, at) => {
    if (typeof value === 'string' && (0,paths/* isSafePath */.pL)(value))
        return value;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} must be a path in the repository.`, at);
};
const security_report_shape = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...securityReportKinds),
    /** The version that was looked at. */
    version: lib_shape/* text */.Qq,
    /** The last day of the work. */
    date: vulnerability_rules_day,
    /** Who did it. */
    by: security_report_some((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: lib_shape/* text */.Qq, organisation: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }), 100)),
    /** What was looked at, and what was not. */
    scope: lib_shape/* text */.Qq,
    /** The whole report: its digest, and its path if it is in the repository. */
    report: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ file: (0,lib_shape/* optional */.lq)(security_report_path), sha256: lib_shape/* hexDigest */.w0 })),
    findings: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(finding, 1000), []),
});
/** Parses a report, in YAML or JSON. `what` names it in errors. Throws a Problem. */
function parseSecurityReport(source, what) {
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/security-report.v1.json describes it.';
    const report = (0,lib_shape/* readShape */._f)(security_report_shape, parseYaml(source, what), what, next);
    return { ...report, findings: report.findings.toSorted((a, b) => (0,lib_files/* byBytes */.bg)(a.id, b.id)) };
}
/** The bytes of the document in a release: the same report gives the same bytes. */
function renderSecurityReport(report) {
    return renderJson(report);
}
/** True if nobody fixed or accepted it until `today` (`2027-01-31`). */
function isOpen({ state, expires }, today) {
    return state === 'open' || (state === 'accepted' && expires !== undefined && expires < today);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/security-reports.js



function securityReport(kind, file) {
    return defineKind({
        kind,
        // People wrote it. The same report gives the same bytes.
        files: { document: topFile(file, 'application/vnd.release-tools.security-report.v1+json', 'bytes') },
        requirable: {
            absent: `there is no report of a ${kind.replace('-', ' ')}. Write .github/reports/${kind}.yaml, and run check-release.`,
        },
        parse(text, path) {
            const report = parseSecurityReport(text, path);
            if (report.kind === kind)
                return report;
            throw new lib_problem/* Problem */.A(`read ${path}`, {
                found: `it is the report of a ${report.kind}.`,
                next: `Give the report of a ${kind}.`,
            });
        },
        present: anyFound,
        summarise: ([found]) => found?.document,
    });
}
/** What people found who attacked what runs. */
const penetrationTest = securityReport('penetration-test', 'penetration-test.json');
/** What people found who read design and code. */
const securityReview = securityReport('security-review', 'security-review.json');

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/security-signals.js

/** What the evidence says, for marketplaces and other programs: one document with the digests of the evidence. */
const securitySignals = defineKind({
    kind: 'security-signals',
    files: {
        document: topFile('security-signals.json', 'application/vnd.release-tools.security-signals.v1+json', 'no'),
    },
    // It is written when the release is assembled, and contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const signing_event_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const signing_event_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,lib_shape/* matching */.wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function signing_event_named(value) {
    return (found, at) => {
        if (!(0,lib_shape/* isObject */.Gv)(found))
            throw (0,lib_shape/* wrong */.Qm)(at, found, 'a mapping');
        const names = Object.keys(found).sort(lib_files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: (0,lib_shape/* object */.Ik)({ kind: (0,lib_shape/* oneOf */.yL)('key'), sha256: lib_shape/* hexDigest */.w0 }),
    identity: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)('identity'),
        identity: signing_event_line,
        issuer: signing_event_line,
        certificate: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ sha256: lib_shape/* hexDigest */.w0, serialNumber: (0,lib_shape/* matching */.wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)('openpgp'),
        fingerprint: (0,lib_shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: (0,lib_shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = (0,lib_shape/* oneOf */.yL)('key', 'identity', 'openpgp')((0,lib_shape/* isObject */.Gv)(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = (0,lib_shape/* object */.Ik)({
    url: (0,lib_shape/* optional */.lq)(signing_event_line),
    logId: (0,lib_shape/* matching */.wC)(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: signing_event_line,
    integratedTime: (0,lib_shape/* optional */.lq)(signing_event_time),
    bodySha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
    leafHash: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
});
const service = (0,lib_shape/* object */.Ik)({
    name: signing_event_line,
    key: signing_event_line,
    keyVersion: (0,lib_shape/* optional */.lq)(signing_event_line),
    login: (0,lib_shape/* optional */.lq)(signing_event_named(signing_event_line)),
    session: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({
        caller: (0,lib_shape/* optional */.lq)(signing_event_line),
        accessor: (0,lib_shape/* optional */.lq)(signing_event_line),
        loginRequestId: (0,lib_shape/* optional */.lq)(signing_event_line),
        entityId: (0,lib_shape/* optional */.lq)(signing_event_line),
        namespace: (0,lib_shape/* optional */.lq)(signing_event_line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = (0,lib_shape/* object */.Ik)({
    server: signing_event_line,
    repository: signing_event_line,
    id: (0,lib_shape/* optional */.lq)(signing_event_line),
    attempt: (0,lib_shape/* optional */.lq)(signing_event_line),
    job: (0,lib_shape/* optional */.lq)(signing_event_line),
    workflow: (0,lib_shape/* optional */.lq)(signing_event_line),
    ref: signing_event_line,
    commit: signing_event_line,
});
/** The rules of one record. */
const signingEventShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(signingEventSchema),
    time: signing_event_time,
    kept: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    dryRun: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    kind: (0,lib_shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,lib_shape/* optional */.lq)(signing_event_line),
    subjects: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(signing_event_line), digest: signing_event_named(longHex) }), 100_000),
    signer,
    signature: (0,lib_shape/* object */.Ik)({ sha256: lib_shape/* hexDigest */.w0, name: (0,lib_shape/* optional */.lq)(signing_event_line) }),
    signed: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ algorithm: (0,lib_shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,lib_shape/* list */.p_)(logEntry, 8),
    timestamps: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ time: signing_event_time, authority: (0,lib_shape/* optional */.lq)(signing_event_line) }), 8),
    service: (0,lib_shape/* optional */.lq)(service),
    run: eventRunShape,
});
/**
 * The records as JSON Lines, each signature once: keys and records are in a fixed order, which no clock decides. Of two records of a signature,
 * that of the run that made it counts. Throws a Problem if one of them is none.
 */
function signing_event_renderEvents(events) {
    const next = 'This is a defect of release-tools.';
    const made = new Map();
    for (const event of events) {
        const { sha256 } = event.signature;
        const other = made.get(sha256);
        if (other === undefined || (other.kept && !event.kept))
            made.set(sha256, event);
    }
    const lines = [...made.values()].map(event => readShape(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => byBytes(signing_event_placeOf(a), signing_event_placeOf(b)))
        .map(event => `${JSON.stringify(event)}\n`)
        .join('');
}
function signing_event_placeOf({ kind, predicateType = '', subjects: [first], signature }) {
    return [signedKinds.indexOf(kind), first?.name ?? '', predicateType, signature.sha256].join('\n');
}
/** Reads records in JSON Lines, each of another signature. `what` names the file in errors. Throws a Problem. */
function signing_event_parseEvents(source, what) {
    const next = 'Run the step that signed again.';
    const lines = source.split('\n').filter(one => one.trim() !== '');
    if (lines.length > mostEvents)
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
            next,
        });
    const known = new Map();
    return lines.map((one, index) => {
        const place = `${what}, line ${index + 1}`;
        const event = (0,lib_shape/* readShape */._f)(signingEventShape, (0,lib_json/* parseJson */.qF)(one, place), place, next);
        const { sha256 } = event.signature;
        const first = known.get(sha256);
        if (first !== undefined)
            throw new lib_problem/* Problem */.A(`read ${place}`, { found: `line ${first} is of the same signature.`, next });
        known.set(sha256, index + 1);
        return event;
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/signing-events.js


/** Who signed what before the manifest was made. Records of later signatures lie beside the release directory. */
const signingEvents = defineKind({
    kind: 'signing-events',
    // It has times and numbers of a run.
    files: { document: topFile('signing-events.jsonl', 'application/x-ndjson', 'no') },
    requirable: { absent: 'nothing records who signed what. Sign the images or the provenance before assemble-release.' },
    parse: signing_event_parseEvents,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/source-records.js


/** Signed records of the pushes since the release before, one Sigstore bundle per line: what the Source level rests upon. */
const sourceRecords = defineKind({
    kind: 'source-records',
    // What is recorded later of the same push is there as well.
    files: { bundles: topFile('source-records.intoto.jsonl', bundleMediaType, 'no') },
    requirable: {
        absent: 'no record says how the commit came on its branch. Start a chain of records with source-record.yml.',
    },
    // Their signatures are verified before they are read.
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/push.js

const held = { state: 'held' };
function push_lapsed(why) {
    return { state: 'lapsed', why };
}
function push_unknown(why) {
    return { state: 'unknown', why };
}
/** The worst of several. */
function push_worst(states) {
    return states.find(({ state }) => state === 'lapsed') ?? states.find(({ state }) => state === 'unknown') ?? held;
}
/** Hours after a push in which its record counts as made with it: a queue for runners may be long, and history is not written later. */
const mostDelay = 24;
const hour = 60 * 60 * 1000;
/** The last moment before which rules must have been in force, to have been in force when it was pushed. In milliseconds. */
function pushedAt({ record }) {
    return record.pushed === undefined ? Date.parse(record.time) - mostDelay * hour : Date.parse(record.pushed);
}
/** The time of a push for people: RFC 3339, in UTC. */
function timeOf({ record }) {
    return record.pushed ?? record.time;
}
/** Whether it was recorded when it was pushed. Who signs with a key alone says the time themselves. */
function recordedInTime({ record, time }) {
    const made = Date.parse(record.time);
    const signed = time === undefined ? made : Date.parse(time);
    const delays = [signed - made, ...(record.pushed === undefined ? [] : [signed - Date.parse(record.pushed)])];
    if (delays.every(one => Math.abs(one) <= mostDelay * hour))
        return held;
    const at = time === undefined ? record.time : time;
    return push_lapsed(`the push at ${timeOf({ record })} was recorded at ${at}, more than ${mostDelay} hours apart.`);
}
/** The rules of a type that were in force when it was pushed, or why that is not so, or not known. */
function rulesInForce(push, type) {
    const { rules, unseen } = push.record;
    if (rules === undefined)
        return { state: 'unknown', why: `its rules are not known: ${push_reasonOf(unseen, 'rules')}` };
    const found = rules.filter(rule => rule.type === type);
    if (found.length === 0)
        return { state: 'lapsed', why: `no rule “${type}” was in force.` };
    const dated = found.filter(({ ruleset }) => ruleset.updatedAt !== undefined);
    const inForce = dated.filter(({ ruleset }) => Date.parse(ruleset.updatedAt ?? '') <= pushedAt(push));
    if (inForce.length > 0)
        return inForce;
    const [first] = dated;
    if (first === undefined)
        return { state: 'unknown', why: `nobody says since when the rule “${type}” was in force.` };
    const { id, updatedAt } = first.ruleset;
    return {
        state: 'lapsed',
        why: `the ruleset ${id} with the rule “${type}” was changed at ${updatedAt}, and the push was at ${timeOf(push)}.`,
    };
}
/** The parameters of a rule, by name; none if it is not a mapping. */
function parametersOf({ parameters }) {
    try {
        const read = parameters === undefined ? undefined : (0,lib_json/* parseJson */.qF)(parameters, 'the parameters of a rule');
        return (0,lib_shape/* isObject */.Gv)(read) ? read : {};
    }
    catch (error) {
        // What cannot be read asks for nothing.
        if (error instanceof lib_problem/* Problem */.A)
            return {};
        throw error;
    }
}
/** Whether a rule of each type was in force. */
function push_enforced(push, ...types) {
    return push_worst(types.map(type => {
        const found = rulesInForce(push, type);
        return Array.isArray(found) ? held : found;
    }));
}
/** Why a record lacks a part. */
function push_reasonOf(unseen, part) {
    return unseen.find(one => one.part === part)?.reason ?? 'the record does not say why.';
}
/** The first characters of a commit, for people. */
function push_short(commit) {
    return commit.slice(0, 12);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/required-checks.js


const good = ['success', 'neutral', 'skipped'];
/** Whether a rule named checks of a certain app, and each of them passed for what was pushed. */
function checksPassed(push) {
    const rules = rulesInForce(push, 'required_status_checks');
    if (!Array.isArray(rules))
        return rules;
    const wanted = rules.flatMap(rule => checksIn(parametersOf(rule)));
    if (wanted.length === 0)
        return push_lapsed('no required check names the app that sets it, so that anybody with write access can set it.');
    const { checks, unseen } = push.record;
    if (checks === undefined)
        return push_unknown(`its checks are not known: ${push_reasonOf(unseen, 'checks')}`);
    return push_worst(wanted.map(one => passed(one, push)));
}
/** The checks that name their app: anybody with write access sets the others. */
function checksIn(parameters) {
    return (0,lib_json/* listAt */.gT)(parameters, 'required_status_checks').flatMap(one => {
        if (!(0,lib_shape/* isObject */.Gv)(one))
            return [];
        const { context, integration_id: app } = one;
        return typeof context === 'string' && typeof app === 'number' ? [{ name: context, app }] : [];
    });
}
/** A check of a pull request runs on its head, before it is merged. */
function passed({ name, app }, { record }) {
    const commits = [record.after, ...(record.changes ?? []).map(({ head }) => head)];
    const runs = (record.checks ?? []).filter(one => one.name === name && one.app === app && commits.includes(one.commit));
    const on = runs.filter(({ conclusion }) => conclusion !== 'pending');
    const bad = on.find(({ conclusion }) => !good.includes(conclusion));
    if (bad !== undefined)
        return push_lapsed(`the required check “${name}” said “${bad.conclusion}”.`);
    if (on.length > 0)
        return held;
    if (runs.length === 0)
        return push_unknown(`no run of the required check “${name}” was recorded.`);
    return push_unknown(`the required check “${name}” had not ended when it was recorded.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/reviewed.js

/** Whether the rule that wants pull requests was in force, and every commit came by one. */
function byPullRequest(push) {
    const found = rulesInForce(push, 'pull_request');
    return Array.isArray(found) ? push_worst([held, cameByChanges(push)]) : found;
}
function cameByChanges({ record }) {
    const { changes, unseen, after, ref } = record;
    if (changes === undefined)
        return push_unknown(`its pull requests are not known: ${push_reasonOf(unseen, 'changes')}`);
    const landed = record.landed?.map(({ commit }) => commit);
    if (landed === undefined && record.before !== undefined)
        return push_unknown(`the commits that came are not known: ${push_reasonOf(unseen, 'landed')}`);
    const own = changes.filter(({ base }) => `refs/heads/${base}` === ref);
    const covered = new Set(own.flatMap(({ commits }) => commits));
    const direct = (landed ?? [after]).find(commit => !covered.has(commit));
    if (direct === undefined)
        return held;
    return push_lapsed(`${push_short(direct)} was pushed without a pull request, past the rule.`);
}
/** Whether two trusted persons agreed to each change, as its final revision was: Level 4. */
function reviewedByTwo(push) {
    const rules = rulesInForce(push, 'pull_request');
    if (!Array.isArray(rules))
        return rules;
    if (!rules.some(asksForReview))
        return push_lapsed('the rule “pull_request” does not ask for an approval of the last push.');
    return push_worst([cameByChanges(push), ...(push.record.changes ?? []).map(agreed)]);
}
function asksForReview(rule) {
    const read = parametersOf(rule);
    const count = read.required_approving_review_count;
    return (typeof count === 'number' &&
        count >= 1 &&
        (read.dismiss_stale_reviews_on_push === true || read.require_last_push_approval === true));
}
function agreed(change) {
    const approvals = approvalsOf(change);
    const approvers = approvals.filter(mayWrite).map(({ login }) => login);
    const open = approvals.find(({ permission }) => permission === undefined);
    if (approvers.length === 0)
        return open === undefined
            ? push_lapsed(`nobody else with the right to write approved the last revision of #${change.number}.`)
            : push_unknown(`nobody knows whether ${open.login}, who approved #${change.number}, had the right to write.`);
    // An address that no account has may be that of somebody who approved it; `@` stands for any number of people.
    const strangers = change.contributors.filter(one => one.includes('@'));
    const isHidden = strangers.includes('@') || approvers.length <= strangers.length;
    if (strangers.length > 0 && isHidden)
        return push_unknown(`nobody knows whether ${strangers[0] === '@' ? 'somebody' : strangers[0]}, who made a commit of #${change.number}, approved it too.`);
    // Who merges it needs that right.
    const others = [change.mergedBy, ...(mayWrite(change) ? [change.author] : [])].filter(one => one !== undefined);
    const persons = new Set([...approvers, ...others].filter(isPerson));
    if (persons.size >= 2)
        return held;
    const [only] = persons;
    return push_lapsed(`only ${only} of those with the right to write agreed to #${change.number}.`);
}
/** What somebody may do when it was recorded, seconds later. */
function mayWrite({ permission }) {
    return permission === 'admin' || permission === 'write';
}
function isPerson(login) {
    return !login.endsWith('[bot]') && login !== 'web-flow';
}
/** The approvals of the final revision that nobody took back. Comments take nothing back, and nobody reviews what they wrote themselves. */
function approvalsOf({ reviews, head, author, contributors }) {
    const last = new Map();
    for (const review of reviews)
        if (review.state !== 'COMMENTED')
            last.set(review.login, review);
    const own = [author, ...contributors];
    return [...last.values()].filter(({ state, commit, login }) => state === 'APPROVED' && commit === head && isPerson(login) && !own.includes(login));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/controls.js



/** What is judged of a branch, push by push. docs/slsa.md says what each means. */
const branchControls = [
    'provenance',
    'history',
    'no-bypass',
    'pull-requests',
    'checks',
    'signed-commits',
    'linear-history',
    'review',
];
const historyRules = ['non_fast_forward', 'deletion'];
const controlRules = {
    // A gap that rules bridge is said, and is none.
    provenance: { of: recordedInTime, rules: historyRules },
    history: { of: keptHistory, rules: historyRules },
    'no-bypass': { of: withoutBypass, rules: [], property: 'ORG_SOURCE_NO_BYPASS' },
    'pull-requests': { of: byPullRequest, rules: ['pull_request'], property: 'ORG_SOURCE_PULL_REQUESTS' },
    checks: { of: checksPassed, rules: ['required_status_checks'], property: 'ORG_SOURCE_REQUIRED_CHECKS' },
    'signed-commits': {
        of: push => push_enforced(push, 'required_signatures'),
        rules: ['required_signatures'],
        property: 'ORG_SOURCE_SIGNED_COMMITS',
    },
    'linear-history': {
        of: push => push_enforced(push, 'required_linear_history'),
        rules: ['required_linear_history'],
        property: 'ORG_SOURCE_LINEAR_HISTORY',
    },
    review: { of: reviewedByTwo, property: 'SLSA_SOURCE_TWO_PARTY_REVIEWED' },
};
function keptHistory(push) {
    const { forced, activity, before, after } = push.record;
    if (forced || activity === 'force_push')
        return push_lapsed(`the branch was moved by force from ${push_short(before ?? 'nothing')} to ${push_short(after)}.`);
    return push_enforced(push, ...historyRules);
}
function withoutBypass({ record }) {
    const states = {
        none: held,
        somebody: push_lapsed('somebody may pass the rules by.'),
        'not visible': push_unknown('the token could not see whether somebody may pass the rules by.'),
    };
    return states[record.bypass];
}
const noCommit = /^0+$/;
/** Whether a tag was made, and not moved or deleted, under rules that forbid both. */
function keptTag(push) {
    const { ref, before, after, forced } = push.record;
    const name = ref.replace('refs/tags/', '');
    if (noCommit.test(after))
        return lapsed(`the tag ${name} was deleted.`);
    if (forced || before !== undefined)
        return lapsed(`the tag ${name} was moved from ${short(before ?? 'elsewhere')} to ${short(after)}.`);
    return worst([enforced(push, 'update', 'deletion')]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/source-document.js



/** The value of `schema`, and the `$id` of the JSON Schema. */
const sourceSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/source.v1.json';
const commit = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const sentences = (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000);
const control = (0,lib_shape/* object */.Ik)({
    control: (0,lib_shape/* oneOf */.yL)(...branchControls, 'tags'),
    state: (0,lib_shape/* oneOf */.yL)('held', 'lapsed', 'unknown'),
    detail: lib_shape/* text */.Qq,
    since: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ commit, time: lib_shape/* text */.Qq })),
    bridged: (0,lib_shape/* optional */.lq)(sentences),
});
const source_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(sourceSchema),
    repository: lib_shape/* text */.Qq,
    commit,
    tag: lib_shape/* text */.Qq,
    branch: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** The commit of the release before. Absent if there is none, or if nobody knows. */
    previous: (0,lib_shape/* optional */.lq)(commit),
    previousUnknown: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    level: (0,lib_shape/* oneOf */.yL)(1, 2, 3, 4),
    refs: sentences,
    pushes: (0,lib_shape/* number */.ai)(0, 1_000_000),
    controls: (0,lib_shape/* list */.p_)(control, branchControls.length + 1),
    properties: sentences,
    reasons: sentences,
    caveats: sentences,
});
/** Judges a revision, and says of which question the answer is. */
function sourceDocument(question, records, histories = []) {
    const { repository, commit, tag, branch, previous, previousUnknown } = question;
    const found = evaluateSource(question, records, histories);
    return {
        schema: sourceSchema,
        ...{ repository, commit, tag },
        ...(branch !== undefined && { branch }),
        ...(previous !== undefined && { previous }),
        ...(previousUnknown !== undefined && { previousUnknown }),
        ...found,
    };
}
/** Parses the document. `what` names it in errors. Throws a Problem. */
function parseSource(source, what) {
    return (0,lib_shape/* readShape */._f)(source_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with assemble-release.');
}
/** The bytes of the document: the same ones give the same bytes. */
function renderSource(document) {
    const text = renderJson(document);
    parseSource(text, 'what the records of pushes show');
    return text;
}
/** `SLSA Source L3, by 12 recorded pushes. …` */
function sourceText({ level, reasons, caveats, }) {
    return [`SLSA Source L${level}.`, ...reasons.slice(0, 2), ...caveats.slice(0, 2)].join(' ');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/source-summary.js



const bundle = topFile('source-summary.intoto.jsonl', bundleMediaType, 'no');
/** The SLSA Source level of the released commit: control by control, and as a signed summary (Source VSA). */
const sourceSummary = defineKind({
    kind: 'source-summary',
    files: { document: topFile('source.json', 'application/vnd.release-tools.source.v1+json', 'no'), bundle },
    requirable: { absent: 'nothing says which SLSA Source level the commit has. Start a chain with source-record.yml.' },
    // The summary is verified before it is read, and says the same.
    parse: (text, path) => (path === bundle.path ? undefined : parseSource(text, path)),
    commitOf: (document) => document?.commit ?? 'unknown',
    present: anyFound,
    summarise: (found) => found.find(({ document }) => document !== undefined)?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sums.js


/** Digests for `sha256sum --check`. */
const sums = defineKind({
    kind: 'sums',
    files: { text: topFile(release_names_sumsName, 'text/plain', 'no') },
    // They cover the manifest, which contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-model.js
/** Counts tests by outcome. */
function countTests(cases) {
    const counts = { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 };
    for (const { outcome } of cases) {
        counts.total += 1;
        counts[outcome] += 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-document.js


// docs/schema/test-results.v1.json has the same rules.
const tests_document_longest = 4000;
const most = 1_000_000;
const tests_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = (0,lib_shape/* number */.ai)(0, most);
const totals = (0,lib_shape/* object */.Ik)({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count });
const tests_document_shape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals,
    pythons: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: tests_document_line,
        python: tests_document_line,
        totals,
        requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: tests_document_line, pinned: lib_shape/* boolean */.zM })),
    }), 1000)),
    tests: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: tests_document_line,
        classname: tests_document_line,
        path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        outcome: (0,lib_shape/* oneOf */.yL)('passed', 'failed', 'error', 'skipped'),
        message: (0,lib_shape/* optional */.lq)(tests_document_line),
    }), most),
});
/**
 * Makes the document. A test of several runs is listed once for each run, and once for all matrix jobs, each of which is in `pythons`.
 */
function testResults(parts) {
    const { commit, cases, pythons = [] } = parts;
    const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }));
    const tests = entries.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.key, b.key)).map(({ entry }) => entry);
    return { version: 1, commit, totals: countTests(cases), ...(pythons.length === 0 ? {} : { pythons }), tests };
}
/** The bytes of `test-results.json`. */
function renderTestResults(document) {
    return (0,lib_json/* renderJson */.hF)(document);
}
/** Parses `test-results.json`. `what` names it in errors. Throws a Problem, also if its totals are not those of its tests. */
function parseTestResults(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = (0,lib_shape/* readShape */._f)(tests_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === tests_document_numberOf(document, key)))
        return document;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
}
function tests_document_numberOf({ tests }, key) {
    return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length;
}
function entryOf({ name, classname, path, outcome, message }) {
    return {
        name: tests_document_cut(name),
        classname: tests_document_cut(classname),
        ...(path === undefined ? {} : { path }),
        outcome,
        ...(message === undefined ? {} : { message: tests_document_cut(message) }),
    };
}
function sortKey({ name, classname, path = '', outcome, message = '' }) {
    return [path, classname, name, outcome, message].join('\u0000');
}
/** Shortens a name or message: pytest puts parameters into names, which may be long. */
function tests_document_cut(text) {
    return (text.length > tests_document_longest ? `${text.slice(0, tests_document_longest - 1)}…` : text).toWellFormed();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-results.js


/** Every test with its outcome. */
const test_results_testResults = defineKind({
    kind: 'test-results',
    // Another run of the tests may have other results: they may depend on time, order or the machine.
    files: { document: topFile('test-results.json', 'application/json', 'no') },
    requirable: { absent: 'there are no test results. Run pytest-coverage-to-sonar with a JUnit report.' },
    parse: parseTestResults,
    commitOf: ({ commit }) => commit,
    present: anyFound,
    summarise: ([found]) => {
        if (found === undefined)
            return undefined;
        const { totals, pythons } = found.document;
        return pythons === undefined ? totals : { ...totals, pythons };
    },
});

// EXTERNAL MODULE: ./packages/base/lib/json-weight.js
var json_weight = __webpack_require__(3825);
;// CONCATENATED MODULE: ./packages/base/lib/strict-json.js


const strict_json_next = 'Check that this is the file you meant, or download it again.';
/**
 * Parses JSON on which trust depends. Refuses duplicate keys, because two parsers could read two different documents from them.
 * Also refuses texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
 */
function parseStrictJson(json, what, limit = 32 * 1024 * 1024) {
    const size = typeof json === 'string' ? Buffer.byteLength(json) : json.byteLength;
    if (size > limit)
        throw strict_json_unreadable(what, `it has ${size} bytes, more than the ${limit} accepted.`);
    try {
        const text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json);
        (0,json_weight/* refuseHeavy */.yS)(text, what, strict_json_next);
        const value = JSON.parse(text);
        refuseAmbiguous(text, what);
        return value;
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw strict_json_unreadable(what, `it is not JSON (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
    }
}
/** Walks text that JSON.parse has accepted, so only strings and brackets matter. */
function refuseAmbiguous(json, what) {
    const open = [];
    for (let at = 0; at < json.length; at++) {
        const code = json.charCodeAt(at);
        if (code === json_weight/* brace */.AT || code === json_weight/* bracket */.Ts)
            open.push(new Set());
        else if (code === json_weight/* brace */.AT + 2 || code === json_weight/* bracket */.Ts + 2)
            open.pop();
        else if (code === json_weight/* quote */.hD) {
            const end = (0,json_weight/* endOfString */.ap)(json, at);
            if ((0,json_weight/* isKey */.m0)(json, end))
                addKey(open.at(-1), json.slice(at, end + 1), what);
            at = end;
        }
    }
}
function addKey(keys, quoted, what) {
    // Compared after parsing, because "a" and "\u0061" are the same key.
    const key = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw strict_json_unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
function strict_json_unreadable(what, found, cause) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next: strict_json_next,
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends lib_problem/* Problem */.A {
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.', cause) {
    return new CannotCheck('check the signature', { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/in-toto.js
/**
 * The types of a statement, the one that we write first. The older one has the same fields; cosign, npm and
 * slsa-github-generator still write it (https://github.com/in-toto/attestation/blob/main/spec/v0.1.0/README.md#statement).
 */
const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/statement.js




/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const payloadType = 'application/vnd.in-toto+json';
const typePrefix = 'https://in-toto.io/Statement/';
/**
 * Reads the payload of an attestation. Throws CannotCheck for a payload of another type or version, and another Problem if it is not
 * an in-toto statement.
 */
function parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = parseStrictJson(payload, 'the statement of the attestation');
    const statementType = (0,lib_json/* textAt */.$6)(value, '_type');
    if (statementType?.startsWith(typePrefix) && !statementTypes.some(known => known === statementType))
        throw statement_unknown(`it is an in-toto statement of the type ${statementType}; known are ${statementTypes.join(' and ')}.`);
    if (!isStatement(value))
        throw statement_unusable(`it is not an in-toto statement (${statementTypes.join(' or ')}) with subjects and a predicate type.`);
    return value;
}
/**
 * True if one of the statement's subjects has these digests: at least one of them, and no other value for any of them. Give all
 * three to accept subjects that name a file by SHA-384 or SHA-512 only.
 */
function hasSubject(statement, digests) {
    return statement.subject.some(({ digest }) => agrees(digest, digests));
}
/** True if a subject's digests have at least one of these, and no other value for any of them. */
function agrees(digest, digests) {
    const compared = hashNames.filter(name => digests[name] !== undefined && Object.hasOwn(digest, name));
    return compared.length > 0 && compared.every(name => digest[name] === digests[name]);
}
/** True if none of the subjects has a SHA-256, so that nothing can be said of what is only known by that. */
function lacksSha256({ subject }) {
    return subject.every(({ digest }) => !Object.hasOwn(digest, 'sha256'));
}
function isStatement(value) {
    if (!(0,lib_shape/* isObject */.Gv)(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!(0,lib_shape/* isObject */.Gv)(value) || !(0,lib_shape/* isObject */.Gv)(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function statement_unusable(found) {
    return new lib_problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle belongs to this file.',
    });
}
function statement_unknown(found) {
    return new CannotCheck('read the attestation', {
        found,
        next: 'Use the program that it was made for.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-statement.js


/** The test results as an in-toto statement about the commit, for an attestation. */
const testStatement = defineKind({
    kind: 'test-statement',
    files: { statement: topFile('test-result.statement.json', payloadType, 'no') },
    requirable: {
        absent: 'there is no statement of the test results. Run pytest-coverage-to-sonar with a JUnit report.',
    },
    parse: (text) => parseStatement(payloadType, text),
    commitOf: ({ subject: [first] }) => first?.digest.gitCommit ?? 'unknown',
    present: anyFound,
    // They are the results of test-results.ts.
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/assessment.js
const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findings_findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, ...report } = scanners[scanner].parse(output);
    return {
        ...report,
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
    };
}
const baselineKinds = ['base', 'release', 'findings'];
/** True if a version with a fix exists. */
function findings_isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/package-status.js

/** The statuses of a project in a package index (PEP 792). `unknown`: the index does not say; it is not `active`. */
const projectStatuses = ['active', 'archived', 'deprecated', 'quarantined', 'unknown'];
/** What a lock's digests are to those of the index. `unchecked`: the lock has none, or the index none of this version. */
const digestResults = ['matching', 'different', 'unchecked'];
const package_status_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
/** The most packages of one target about which an index is asked. */
const mostPackages = 5000;
/** `packageStatus` of docs/schema/findings.v1.json. */
const packageStatuses = (0,lib_shape/* object */.Ik)({
    index: lib_shape/* text */.Qq,
    asked: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    error: (0,lib_shape/* optional */.lq)(package_status_line),
    packages: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: lib_shape/* text */.Qq,
        version: lib_shape/* text */.Qq,
        listed: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
        yanked: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
        reason: (0,lib_shape/* optional */.lq)(package_status_line),
        status: (0,lib_shape/* oneOf */.yL)(...projectStatuses),
        digests: (0,lib_shape/* oneOf */.yL)(...digestResults),
    }), mostPackages),
});
/** Compares a version with what the index has of it; undefined if the index has no such project. */
function statusOf({ name, version, sha256 }, found) {
    const { files = [], status = 'unknown' } = found ?? {};
    const known = new Set(files.map(file => file.sha256));
    // Only what may be installed counts: single files can be yanked.
    const own = files.filter(file => file.sha256 !== undefined && sha256.includes(file.sha256));
    const counted = own.length > 0 ? own : files;
    const yanked = counted.length > 0 && counted.every(file => file.yanked);
    const why = (yanked ? counted.find(file => file.yankedReason)?.yankedReason : undefined) ?? found?.reason ?? '';
    const isChecked = sha256.length > 0 && files.some(file => file.sha256 !== undefined);
    const digests = sha256.every(one => known.has(one)) ? 'matching' : 'different';
    return {
        name,
        version,
        listed: files.length > 0,
        ...(files.length === 0 ? {} : { yanked }),
        ...(why.trim() === '' ? {} : { reason: cut(oneLine(why), 300) }),
        status,
        digests: isChecked ? digests : 'unchecked',
    };
}

;// CONCATENATED MODULE: ./packages/base/lib/json-parts.js


/** Most text of one part, and most memory that its values may take, in bytes. */
const partLimits = { text: 16 * 1024 * 1024, values: 48 * 1024 * 1024 };
/**
 * Parses a large JSON document in parts, so that its value is never in memory as a whole. Each object or list that is `depth` levels
 * below the document is parsed alone, and what `keep` makes of it takes its place: with 2, the parts of `{"matches":[{…},{…}]}` are the
 * matches. `what` names the document. Throws a Problem, also for a part that takes more memory than a part may.
 */
function parseJsonParts(source, what, depth, keep) {
    const json = typeof source === 'string' ? Buffer.from(source) : source;
    const parts = [];
    let [frame, end] = ['', 0];
    for (const [start, stop] of rangesAt(json, depth)) {
        if (stop - start > partLimits.text)
            throw new lib_problem/* Problem */.A(`read ${what}`, {
                found: `a part of it has more than ${partLimits.text} bytes.`,
                next: 'Check what made it.',
            });
        const part = (0,lib_json/* parseJson */.qF)(json.toString('utf8', start, stop), what, partLimits.text, partLimits.values);
        // A list of one number stands for the part.
        frame += `${json.toString('utf8', end, start)}[${parts.push(keep(part)) - 1}]`;
        end = stop;
    }
    return filled((0,lib_json/* parseJson */.qF)(frame + json.toString('utf8', end), what), depth, parts);
}
/** First byte, and the byte after the last one, of each object and list at a depth. The text need not be JSON: what is read of it is parsed. */
function* rangesAt(json, depth) {
    let [level, start] = [0, 0];
    for (let at = 0; at < json.length; at++) {
        const byte = json[at];
        if (byte === quote)
            at = endOfString(json, at);
        else if (byte === brace || byte === bracket) {
            if (level === depth)
                start = at;
            level++;
        }
        else if (byte === brace + 2 || byte === bracket + 2) {
            level--;
            if (level === depth)
                yield [start, at + 1];
        }
    }
}
// A closing bracket is two after the opening one. None of them is part of a longer character in UTF-8.
const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b];
function endOfString(json, start) {
    for (let end = json.indexOf(quote, start + 1); end !== -1; end = json.indexOf(quote, end + 1)) {
        let first = end;
        while (json[first - 1] === backslash)
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
    return json.length;
}
function filled(value, depth, parts) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth === 0)
        return parts[value[0]];
    const inner = value;
    for (const key of Object.keys(inner))
        inner[key] = filled(inner[key], depth - 1, parts);
    return inner;
}
/** A function for parseJsonParts: keeps only some keys of an object, and everything else as it is. */
function keepKeys(...keys) {
    return part => {
        if (typeof part !== 'object' || part === null || Array.isArray(part))
            return part;
        return Object.fromEntries(Object.entries(part).filter(([key]) => keys.includes(key)));
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/report-fields.js

/** The Problem for a report that the scanner does not write. No part of a report is skipped silently. */
function badReport(scanner, found) {
    return new lib_problem/* Problem */.A(`read the report of ${scanner}`, {
        found,
        next: `Use the version of ${scanner} that the lock of release-tools names.`,
    });
}
/** A required list. Null is an empty list, because Go writes it so. */
function requiredList(scanner, value, key) {
    const found = (0,lib_json.at)(value, key);
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw badReport(scanner, `it has no list ${JSON.stringify(key)}.`);
    return found;
}
/** A required text of a match. */
function report_fields_requiredText(scanner, value, what) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return report_fields_oneLine(value);
    throw badReport(scanner, `a match has no ${what}.`);
}
/** The package of a match. */
function report_fields_packageOf(scanner, parts) {
    const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: report_fields_oneLine(parts.purl) } : {};
    return {
        name: report_fields_requiredText(scanner, parts.name, 'package name'),
        version: typeof parts.version === 'string' ? report_fields_oneLine(parts.version) : '',
        type: typeof parts.type === 'string' ? report_fields_oneLine(parts.type) : '',
        ...purl,
    };
}
/** Cleans text of a package or advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function report_fields_oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, 1000);
}
/** The first line of a title or description; undefined if it is empty. */
function titleOf(text) {
    const line = report_fields_oneLine(text?.split('\n')[0] ?? '').slice(0, 300);
    return line === '' ? undefined : line;
}
/** A time as RFC 3339 in UTC, to the second; undefined for other text and for the year 1, which Go writes for none. */
function report_fields_timeOf(text) {
    const time = Date.parse(text ?? '');
    if (!Number.isFinite(time) || time < Date.UTC(1990, 0) || time >= Date.UTC(10_000, 0))
        return undefined;
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** `parts` without undefined values: optional fields are absent rather than undefined. */
function withoutUndefined(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/grype.js




const grype_name = 'grype';
const grype = {
    title: 'Grype',
    home: 'https://github.com/anchore/grype',
    cannotSee: 'what the SBOM of syft does not list',
    parse: parseGrype,
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype({ report: source, about, sbom }) {
    const read = new Set();
    const report = parseJsonParts(source, `the report of ${grype_name}`, 2, part => {
        if ((0,lib_json/* textAt */.$6)(part, 'vulnerability', 'id') === undefined)
            return part;
        // A tenth of its size.
        const match = readMatch(part);
        read.add(match);
        return match;
    });
    if ((0,lib_json/* textAt */.$6)(report, 'descriptor', 'name') !== grype_name)
        throw badReport(grype_name, `it does not say that ${grype_name} made it.`);
    return {
        matches: requiredList(grype_name, report, 'matches').map(one => read.has(one) ? one : readMatch(one)),
        database: readDatabase(report, about),
        ...readPackages(report, sbom),
    };
}
/**
 * Grype judges the packages of its SBOM. If it does not know the distribution, it silently skips those of the operating system
 * (grype/distro/type.go).
 */
function readPackages(report, sbom) {
    if (sbom === undefined)
        return { judged: [], skipped: [] };
    const document = parseJsonParts(sbom, `the SBOM that ${grype_name} read`, 2, keepKeys('name', 'version', 'type', 'purl'));
    const isCycloneDx = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
    const listed = requiredList(grype_name, document, isCycloneDx ? 'components' : 'artifacts');
    const named = listed.filter(one => (0,lib_json/* textAt */.$6)(one, 'name') !== undefined && (0,lib_json/* textAt */.$6)(one, 'type') !== 'file');
    const packages = named.map(readPackage);
    const knowsDistribution = (0,lib_json/* textAt */.$6)(report, 'distro', 'name') !== undefined;
    const isSkipped = ({ type }) => !knowsDistribution && systemTypes.includes(type);
    return { judged: packages.filter(one => !isSkipped(one)), skipped: packages.filter(isSkipped) };
}
/** Syft's types for packages of the operating system (syft/pkg/type.go). */
const systemTypes = ['alpm', 'apk', 'deb', 'portage', 'rpm'];
function readPackage(artifact) {
    return report_fields_packageOf(grype_name, {
        name: (0,lib_json.at)(artifact, 'name'),
        version: (0,lib_json.at)(artifact, 'version'),
        type: (0,lib_json.at)(artifact, 'type'),
        purl: (0,lib_json.at)(artifact, 'purl'),
    });
}
function readMatch(match) {
    const id = report_fields_requiredText(grype_name, (0,lib_json.at)(match, 'vulnerability', 'id'), 'vulnerability identifier');
    const related = (0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')
        .map(one => (0,lib_json/* textAt */.$6)(one, 'id'))
        .filter(one => one !== undefined);
    const artifact = (0,lib_json.at)(match, 'artifact');
    return {
        assessment: readAssessment(id, (0,lib_json.at)(match, 'vulnerability'), (0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')),
        ids: [...new Set([id, ...related, ...grype_advisories(match)])],
        package: readPackage(artifact),
        locations: primaryPaths(artifact),
        ...attacksIn([(0,lib_json.at)(match, 'vulnerability'), ...(0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')]),
    };
}
/** EPSS and CISA's list by CVE, as grype's database has them. */
function attacksIn(vulnerabilities) {
    const attacks = {};
    for (const one of vulnerabilities.flatMap(each => (0,lib_json/* listAt */.gT)(each, 'epss'))) {
        const [cve, epss] = [(0,lib_json/* textAt */.$6)(one, 'cve'), (0,lib_json/* numberAt */.tk)(one, 'epss')];
        if (isCve(cve) && epss !== undefined && epss >= 0 && epss <= 1)
            attacks[cve] = { ...attacks[cve], epss };
    }
    for (const one of vulnerabilities.flatMap(each => (0,lib_json/* listAt */.gT)(each, 'knownExploited'))) {
        const cve = (0,lib_json/* textAt */.$6)(one, 'cve');
        if (isCve(cve))
            attacks[cve] = { ...attacks[cve], knownExploited: true };
    }
    return Object.keys(attacks).length === 0 ? {} : { attacks };
}
function isCve(id) {
    return /^CVE-\d{4}-\d{4,19}$/.test(id ?? '');
}
/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function grype_advisories(match) {
    return (0,lib_json/* listAt */.gT)(match, 'vulnerability', 'advisories')
        .map(one => (0,lib_json/* textAt */.$6)(one, 'id'))
        .filter(id => id !== undefined && id !== '' && !/^(CVE|GHSA)-/i.test(id));
}
function readAssessment(id, vulnerability, related) {
    const all = [vulnerability, ...related];
    const scores = all
        .flatMap(one => (0,lib_json/* listAt */.gT)(one, 'cvss'))
        .map(cvss => (0,lib_json/* numberAt */.tk)(cvss, 'metrics', 'baseScore'))
        .filter(score => score !== undefined && score >= 0 && score <= 10);
    const epss = all
        .flatMap(one => (0,lib_json/* listAt */.gT)(one, 'epss'))
        .map(one => (0,lib_json/* numberAt */.tk)(one, 'epss'))
        .filter(one => one !== undefined && one >= 0 && one <= 1);
    const exploited = all.some(one => (0,lib_json/* listAt */.gT)(one, 'knownExploited').length > 0);
    return {
        id,
        severity: parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'severity')),
        source: (0,lib_json/* textAt */.$6)(vulnerability, 'namespace') ?? 'unknown',
        fix: readFix((0,lib_json.at)(vulnerability, 'fix')),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'description') ?? related.map(one => (0,lib_json/* textAt */.$6)(one, 'description')).find(Boolean)),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'dataSource'),
            cvss: highestOf(scores),
            epss: highestOf(epss),
            knownExploited: exploited || undefined,
        }),
    };
}
function readFix(fix) {
    const state = (0,lib_json/* textAt */.$6)(fix, 'state');
    return { state: fixStates.find(known => known === state) ?? 'unknown', versions: (0,lib_json/* textsAt */.i1)(fix, 'versions') };
}
// Supporting evidence (a RECORD file beside METADATA) is not the location of the package.
function primaryPaths(artifact) {
    const locations = (0,lib_json/* listAt */.gT)(artifact, 'locations');
    const primary = locations.filter(location => (0,lib_json/* textAt */.$6)(location, 'annotations', 'evidence') !== 'supporting');
    return (primary.length > 0 ? primary : locations)
        .map(location => (0,lib_json/* textAt */.$6)(location, 'path'))
        .filter(path => path !== undefined);
}
// Before grype 0.88, `db` itself has these fields; later versions have them in `db.status`.
function readDatabase(report, about) {
    const database = (0,lib_json.at)(report, 'descriptor', 'db');
    const status = (0,lib_json.at)(database, 'status') ?? database;
    return withoutUndefined({
        version: (0,lib_json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,lib_json/* textAt */.$6)(status, 'built'),
        source: (0,lib_json/* textAt */.$6)(status, 'from'),
        digest: digestIn((0,lib_json/* textAt */.$6)(status, 'from')) ?? grype_digestOf(about),
        ...feedsOf((0,lib_json.at)(database, 'providers')),
    });
}
/** The digest of the archive that grype downloaded, which its address has: `…tar.zst?checksum=sha256%3A…`. */
function digestIn(source = '') {
    const [, hex] = /[?&]checksum=sha256(?::|%3A)([0-9a-f]{64})(?:&|$)/i.exec(source) ?? [];
    return hex === undefined ? undefined : `sha256:${hex.toLowerCase()}`;
}
function grype_digestOf(about) {
    return about === '' ? undefined : (0,lib_json/* textAt */.$6)((0,lib_json/* parseJson */.qF)(about, `the database of ${grype_name}`), 'digest');
}
/** When the feeds in a database were captured: its providers `epss` and `kev` (vunnel: src/vunnel/providers). */
function feedsOf(providers) {
    const feeds = withoutUndefined({
        epss: report_fields_timeOf((0,lib_json/* textAt */.$6)(providers, 'epss', 'captured')),
        knownExploited: report_fields_timeOf((0,lib_json/* textAt */.$6)(providers, 'kev', 'captured')),
    });
    return Object.keys(feeds).length === 0 ? {} : { feeds };
}
function highestOf(numbers) {
    const known = numbers.filter(number => number !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner-purls.js

// Ecosystems: https://ossf.github.io/osv-schema/#affectedpackage-field. Namespaces are those of syft.
const osv_scanner_purls_ecosystems = new Map(Object.entries({
    Debian: { type: 'deb', namespace: 'debian' },
    Ubuntu: { type: 'deb', namespace: 'ubuntu' },
    Echo: { type: 'deb', namespace: 'echo' },
    Alpine: { type: 'apk', namespace: 'alpine' },
    Alpaquita: { type: 'apk', namespace: 'alpaquita' },
    Chainguard: { type: 'apk', namespace: 'chainguard' },
    MinimOS: { type: 'apk', namespace: 'minimos' },
    Wolfi: { type: 'apk', namespace: 'wolfi' },
    AlmaLinux: { type: 'rpm', namespace: 'almalinux' },
    'Azure Linux': { type: 'rpm', namespace: 'azurelinux' },
    Mageia: { type: 'rpm', namespace: 'mageia' },
    openEuler: { type: 'rpm', namespace: 'openeuler' },
    openSUSE: { type: 'rpm', namespace: 'opensuse', id: 'opensuse-leap' },
    'Photon OS': { type: 'rpm', namespace: 'photon' },
    'Red Hat': { type: 'rpm', namespace: 'redhat' },
    'Rocky Linux': { type: 'rpm', namespace: 'rocky' },
    SUSE: { type: 'rpm', namespace: 'suse', id: 'sles' },
    ConanCenter: { type: 'conan' },
    CRAN: { type: 'cran' },
    'crates.io': { type: 'cargo' },
    'GitHub Actions': { type: 'github' },
    Go: { type: 'golang' },
    Hackage: { type: 'hackage' },
    Hex: { type: 'hex' },
    Maven: { type: 'maven' },
    npm: { type: 'npm' },
    NuGet: { type: 'nuget' },
    Packagist: { type: 'composer' },
    Pub: { type: 'pub' },
    PyPI: { type: 'pypi' },
    RubyGems: { type: 'gem' },
    SwiftURL: { type: 'swift' },
}));
/** An ecosystem without its release: `Debian` for `Debian:12`. */
function ecosystemName(ecosystem) {
    return ecosystem.split(':', 1)[0] ?? '';
}
/** The purl of a package in an ecosystem of OSV; undefined for an ecosystem that has none. */
function purlIn(ecosystem, name, version) {
    const known = osv_scanner_purls_ecosystems.get(ecosystemName(ecosystem));
    if (known === undefined)
        return undefined;
    const release = /\d[\d.]*/.exec(ecosystem.slice(ecosystemName(ecosystem).length))?.[0];
    const { type, namespace, id = namespace } = systemOf(known, release);
    const path = type === 'maven' ? name.replace(':', '/') : name;
    const segments = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(osv_scanner_purls_encoded);
    const distro = id === undefined || release === undefined ? '' : `?distro=${id}-${release}`;
    return `pkg:${type}/${segments.join('/')}${version === '' ? '' : `@${osv_scanner_purls_encoded(version)}`}${distro}`;
}
/** CBL-Mariner was renamed to Azure Linux with release 3. OSV has one name for both, the other scanners have two. */
function systemOf(parts, release) {
    const isMariner = parts.namespace === 'azurelinux' && /^[12](\.|$)/.test(release ?? '');
    return isMariner ? { ...parts, namespace: 'mariner' } : parts;
}
/** purl-spec encodes all but letters, digits and `.-_~:` (PURL-SPECIFICATION.rst, "Character encoding"). */
function osv_scanner_purls_encoded(text) {
    return encodePart(text).replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner.js




const osv_scanner_name = 'osv-scanner';
const osvScanner = {
    title: 'OSV-Scanner',
    home: 'https://github.com/google/osv-scanner',
    cannotSee: 'packages of Amazon Linux, Oracle Linux, Fedora, CentOS and Arch, and GitHub Actions',
    leavesOutEpochs: true,
    parse: parseOsv,
};
/** What a package and a record of it have, without the ranges and versions of other packages. */
const neededKeys = keepKeys('id', 'summary', 'details', 'upstream', 'related', 'severity', 'database_specific');
function neededOf(part) {
    const found = (0,lib_json.at)(part, 'package');
    if (found === undefined)
        return part;
    const records = (0,lib_json/* listAt */.gT)(part, 'vulnerabilities').map(record => ({
        ...neededKeys(record),
        affected: (0,lib_json/* listAt */.gT)(record, 'affected').filter(one => isOf((0,lib_json.at)(one, 'package'), found)),
    }));
    return { package: found, groups: (0,lib_json.at)(part, 'groups'), vulnerabilities: records };
}
/** Both have the name of the source package. The advisory or the package may be of all releases of a distribution. */
function isOf(affected, found) {
    const [wanted = '', own = ''] = [affected, found].map(one => (0,lib_json/* textAt */.$6)(one, 'ecosystem'));
    const plain = (one) => (0,lib_json/* textAt */.$6)(one, 'name')
        ?.toLowerCase()
        .replace(/[-_.]+/g, '-');
    const ofAll = wanted === ecosystemName(own) || own === ecosystemName(wanted);
    return (wanted === own || ofAll) && plain(affected) === plain(found);
}
/**
 * Reads `osv-scanner scan … --format json --all-packages` (pkg/models/results.go). `about` is JSON with `databases`, a list of `name`
 * and `built` of those that it read, and `digest`, of all of them together. If it scanned a directory, this is `root`, and `excluded` are paths in it to leave out.
 */
function parseOsv({ report, about }) {
    const document = parseJsonParts(report, `the report of ${osv_scanner_name}`, 4, neededOf);
    const facts = (0,lib_json/* parseJson */.qF)(about, `the databases of ${osv_scanner_name}`, 1024 * 1024);
    const results = requiredList(osv_scanner_name, document, 'results').filter(result => !isExcluded(osv_scanner_placeOf(result, facts), facts));
    const packages = results.flatMap(result => requiredList(osv_scanner_name, result, 'packages').map(one => (0,lib_json.at)(one, 'package')));
    const named = packages.filter(one => (0,lib_json/* textAt */.$6)(one, 'name') !== undefined);
    requireDatabases(named, (0,lib_json/* listAt */.gT)(facts, 'databases'));
    return {
        matches: results.flatMap(result => readResult(result, osv_scanner_placeOf(result, facts))),
        judged: named.filter(one => (0,lib_json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        skipped: named.filter(one => !(0,lib_json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        database: osv_scanner_readDatabase((0,lib_json/* listAt */.gT)(facts, 'databases'), (0,lib_json/* textAt */.$6)(facts, 'digest')),
    };
}
/** OSV-Scanner ends as if it had found nothing if it could not look up the packages of an image. */
function requireDatabases(packages, databases) {
    const read = new Set(databases.map(one => (0,lib_json/* textAt */.$6)(one, 'name')));
    const missing = packages.map(one => ecosystemName((0,lib_json/* textAt */.$6)(one, 'ecosystem') ?? '')).find(one => one && !read.has(one));
    if (missing !== undefined)
        throw badReport(osv_scanner_name, `it lists packages of ${missing}, but no database of them was read.`);
}
/** The path in the target, with a slash in front; empty if the report has none. */
function osv_scanner_placeOf(result, facts) {
    const [path = '', root] = [(0,lib_json/* textAt */.$6)(result, 'source', 'path')?.replaceAll('\\', '/'), (0,lib_json/* textAt */.$6)(facts, 'root')];
    return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}
function isExcluded(place, facts) {
    return (0,lib_json/* textsAt */.i1)(facts, 'excluded').some(path => place === `/${path}` || place.startsWith(`/${path}/`));
}
function readResult(result, place) {
    return (0,lib_json/* listAt */.gT)(result, 'packages').flatMap(found => (0,lib_json/* listAt */.gT)(found, 'groups').map(group => readGroup(group, found, place === '' ? [] : [place])));
}
/** A group is what OSV-Scanner shows as one vulnerability: the records of several sources that are aliases. */
function readGroup(group, found, locations) {
    const ids = (0,lib_json/* textsAt */.i1)(group, 'ids');
    const id = report_fields_requiredText(osv_scanner_name, ids[0], 'vulnerability identifier');
    const records = (0,lib_json/* listAt */.gT)(found, 'vulnerabilities').filter(record => ids.includes((0,lib_json/* textAt */.$6)(record, 'id') ?? ''));
    return {
        assessment: osv_scanner_readAssessment(id, group, records),
        ids: [...new Set([...ids, ...(0,lib_json/* textsAt */.i1)(group, 'aliases'), ...records.flatMap(cvesOf)])],
        package: osv_scanner_readPackage((0,lib_json.at)(found, 'package')),
        locations,
    };
}
const ofDistributors = /^(DSA|DLA|DTSA|USN|LSN|ALSA|ALBA|ALEA|RLSA|RXSA|RHSA|RHBA|RHEA|(open)?SUSE-[A-Z]U|MGASA|OESA)-/;
/** The CVEs that an advisory of a distributor fixes. OSV-Scanner does not count them as its aliases. */
function cvesOf(record) {
    if (!ofDistributors.test((0,lib_json/* textAt */.$6)(record, 'id') ?? ''))
        return [];
    return [...(0,lib_json/* textsAt */.i1)(record, 'upstream'), ...(0,lib_json/* textsAt */.i1)(record, 'related')].filter(id => id.startsWith('CVE-'));
}
/** The binary package: OSV-Scanner names the source package, of which there may be several, beside it. */
function osv_scanner_readPackage(found) {
    const ecosystem = (0,lib_json/* textAt */.$6)(found, 'ecosystem') ?? '';
    const [own, version] = [(0,lib_json/* textAt */.$6)(found, 'os_package_name') || (0,lib_json.at)(found, 'name'), (0,lib_json/* textAt */.$6)(found, 'version') ?? ''];
    return report_fields_packageOf(osv_scanner_name, { name: own, version, type: ecosystem, purl: purlIn(ecosystem, String(own), version) });
}
function osv_scanner_readAssessment(id, group, records) {
    const cvss = scoreOf((0,lib_json/* textAt */.$6)(group, 'max_severity'));
    const first = records.find(record => (0,lib_json/* textAt */.$6)(record, 'summary') || (0,lib_json/* textAt */.$6)(record, 'details'));
    return {
        id,
        severity: cvss === undefined ? wordsOf(id, records) : ofScore(cvss),
        source: cvss === undefined ? (/^[A-Za-z]+/.exec(id)?.[0].toLowerCase() ?? 'osv') : 'cvss',
        fix: osv_scanner_readFix(records),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(first, 'summary') || (0,lib_json/* textAt */.$6)(first, 'details')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
            cvss,
        }),
    };
}
/** A score is a number as text; empty if no record has a CVSS vector. */
function scoreOf(text) {
    if (text === undefined || text === '')
        return undefined;
    const score = Number(text);
    if (score >= 0 && score <= 10)
        return score;
    throw badReport(osv_scanner_name, `the score ${JSON.stringify(text.slice(0, 100))} is not a number from 0 to 10.`);
}
/** Without a score: GitHub's word, Ubuntu's priority, or CRITICAL for a malicious package, which nobody rates. */
function wordsOf(id, records) {
    if (id.startsWith('MAL-'))
        return 'CRITICAL';
    const words = records.flatMap(record => [
        (0,lib_json/* textAt */.$6)(record, 'database_specific', 'severity'),
        ...(0,lib_json/* listAt */.gT)(record, 'severity').map(one => ((0,lib_json/* textAt */.$6)(one, 'type') === 'Ubuntu' ? (0,lib_json/* textAt */.$6)(one, 'score') : undefined)),
    ]);
    const known = words.map(word => parseSeverity(word?.toUpperCase() === 'MODERATE' ? 'MEDIUM' : word));
    return known.reduce((worst, one) => (rank(one) > rank(worst) ? one : worst), 'UNKNOWN');
}
/** Ranges of commits have no versions of packages. */
function osv_scanner_readFix(records) {
    const affected = records.flatMap(record => (0,lib_json/* listAt */.gT)(record, 'affected'));
    const ranges = affected.flatMap(one => (0,lib_json/* listAt */.gT)(one, 'ranges')).filter(range => (0,lib_json/* textAt */.$6)(range, 'type') !== 'GIT');
    const fixed = ranges.flatMap(range => (0,lib_json/* listAt */.gT)(range, 'events')).flatMap(event => (0,lib_json/* textAt */.$6)(event, 'fixed') ?? []);
    if (fixed.length > 0)
        return { state: 'fixed', versions: [...new Set(fixed)] };
    return { state: ranges.length > 0 ? 'not-fixed' : 'unknown', versions: [] };
}
/** It reads a database for each ecosystem. Together they are as old as the oldest. */
function osv_scanner_readDatabase(databases, digest) {
    if (databases.length === 0)
        return { unused: true };
    const dates = databases.map(one => (0,lib_json/* textAt */.$6)(one, 'built'));
    return withoutUndefined({
        built: dates.includes(undefined) ? undefined : dates.sort()[0],
        source: databases.map(one => (0,lib_json/* textAt */.$6)(one, 'name')).join(', '),
        digest,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/distributions.js
/**
 * The distributions that syft, grype and trivy all know, each with its other names. The key is `ID` of /etc/os-release, which syft
 * writes as the namespace (syft: package.go of its cataloguers redhat, debian, alpine). Sources of the other names:
 *
 * - trivy: its families (pkg/fanal/types/const.go) are the namespaces that it writes (pkg/purl/purl.go). OSTypeAliases has the names
 *   of earlier versions: `opensuse.leap`.
 * - grype: the names that it gives to distributions (grype/distro/type.go) and accepts for them (grype/db/v6/data.go).
 */
const otherNames = {
    // trivy: amazon. grype: amazonlinux.
    amzn: ['amazon', 'amazonlinux', 'amazon linux'],
    // trivy: oracle. grype: oraclelinux.
    ol: ['oracle', 'oraclelinux'],
    // trivy: alma.
    almalinux: ['alma'],
    // syft turns `rhel` into `redhat`, which is also trivy's name; both write `rhel` or `redhat` in the qualifier.
    redhat: ['rhel'],
    // trivy since 0.70: centos-stream. Syft has one name for both, as os-release does.
    centos: ['centos-stream'],
    // grype: rockylinux.
    rocky: ['rockylinux'],
    fedora: [],
    // trivy writes `suse` for this one and the next, and tells them apart in the qualifier: sles-15.5, slem-6.0.
    sles: ['suse linux enterprise server'],
    'sl-micro': ['slem', 'sle-micro', 'sle-micro-rancher', 'suse linux enterprise micro'],
    // Syft and trivy write `opensuse` for these two, and tell them apart in the qualifier.
    'opensuse-leap': ['opensuse.leap', 'opensuseleap'],
    'opensuse-tumbleweed': ['opensuse.tumbleweed'],
    // trivy: cbl-mariner.
    mariner: ['cbl-mariner'],
    azurelinux: [],
    photon: [],
    debian: ['debian gnu/linux'],
    ubuntu: [],
    alpine: [],
    wolfi: [],
    chainguard: [],
};
// Maps, because names come from reports: `constructor` must not find anything.
const canonical = new Map(Object.entries(otherNames).flatMap(([id, names]) => [id, ...names].map(name => [name, id])));
/** Namespaces that stand for several distributions. The qualifier `distro` says which one. */
const families = new Map([
    ['suse', ['sles', 'sl-micro']],
    ['opensuse', ['opensuse-leap', 'opensuse-tumbleweed']],
]);
/** The types of packages whose namespace is a distribution. */
const distributions_systemTypes = ['deb', 'rpm', 'apk', 'alpm'];
/** The distribution of a package of the operating system, by one name for all scanners; empty if the purl names none. */
function distributionOf(purl) {
    if (!distributions_systemTypes.includes(purl.type))
        return '';
    const slash = purl.name.lastIndexOf('/');
    const namespace = slash < 0 ? release(purl).name : purl.name.slice(0, slash).toLowerCase();
    const members = families.get(namespace);
    const said = members === undefined ? undefined : canonical.get(release(purl).name);
    return said !== undefined && members?.includes(said) ? said : (canonical.get(namespace) ?? namespace);
}
/**
 * True if every scanner names this distribution by itself. A scanner calls a distribution that it does not know by another name:
 * trivy reads /etc/debian_version, /etc/alpine-release and /etc/redhat-release, so Linux Mint becomes `debian`.
 */
function isKnownDistribution(distribution) {
    return canonical.get(distribution) === distribution || families.has(distribution);
}
/** True if both may be the same distribution: equal, or one is the family of the other (`suse` and `sles`). */
function distributions_sameDistribution(one, other) {
    return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true;
}
/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
function distributions_sameRelease(one, other) {
    const [a, b] = [release(one).version, release(other).version];
    if (a === undefined || b === undefined)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return long === short || long.startsWith(`${short}.`);
}
/** Name and version in `distro=opensuse-leap-15.5`, `amazon-2 (Karoo)`, `3.19.1`, `debian`. */
function release({ qualifiers }) {
    const text = (qualifiers.distro ?? '').toLowerCase();
    const version = /(?:^|[- ])(\d+(?:\.\d+)*)/.exec(text);
    return { name: text.slice(0, version?.index ?? text.length), version: version?.[1] };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/package-identity.js



/** The identity of a package that a scanner reports. Its architecture does not count. */
function identityOf(found) {
    const purl = found.purl === undefined ? undefined : purl_parsePurl(found.purl);
    if (purl !== undefined)
        return identityOfPurl({ ...purl, type: ownTypes.get(`${purl.type} ${found.type}`) ?? purl.type });
    const type = purlTypes.get(found.type) ?? '';
    return identityOfPurl(bare(type, found));
}
/** Type and full name of a package, equal for all scanners and for all its versions. */
function packageId({ type, distribution, name, source }) {
    return JSON.stringify([type, distribution, name, ...(source ? ['source'] : [])]);
}
/** A key that is equal for the same package in the reports of different scanners. */
function packageKey(identity) {
    return `${packageId(identity)}@${identity.version}`;
}
/**
 * True if a purl names the package, in the spelling of any scanner. A purl without a version names all versions. A purl with the
 * qualifier `distro` names the package of that release only. Other qualifiers do not count.
 */
function purlMatches(wanted, found) {
    const purl = parsePurl(wanted);
    if (purl === undefined)
        return false;
    const [pattern, own] = [identityOfPurl(purl), identityOf(found)];
    const sameName = pattern.type === own.type && pattern.name === own.name && pattern.source === own.source;
    const sameVersion = pattern.version === '' || pattern.version === own.version;
    return sameName && sameVersion && sameSystem(purl, pattern.distribution, own.distribution, found);
}
/** True if the distribution is that of the package, or one that a scanner takes it for. */
function sameSystem(wanted, distribution, own, found) {
    if (found.otherDistributions?.some(other => sameDistribution(distribution, other)))
        return true;
    if (!sameDistribution(distribution, own))
        return false;
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    return purl === undefined || sameRelease(wanted, purl);
}
// Syft writes `generic` for packages of Conda. syft: PackageURLType in pkg/type.go
const ownTypes = new Map([['generic conda', 'conda']]);
// Types of syft for packages that have no purl, if their name is that of a purl. syft: pkg/type.go
const purlTypes = new Map(Object.entries({
    deb: 'deb',
    rpm: 'rpm',
    apk: 'apk',
    python: 'pypi',
    npm: 'npm',
    gem: 'gem',
    'go-module': 'golang',
    'rust-crate': 'cargo',
    dotnet: 'nuget',
    'php-composer': 'composer',
    'dart-pub': 'pub',
    pod: 'cocoapods',
    hex: 'hex',
    conan: 'conan',
    conda: 'conda',
    'github-action': 'github',
    alpm: 'alpm',
}));
function bare(type, { name, version }) {
    // The namespace of packages of the operating system is not known.
    const path = distributions_systemTypes.includes(type) ? name.replace(/^.*\//, '') : name;
    return { type, name: path, version, qualifiers: {}, subpath: '' };
}
function identityOfPurl(purl) {
    return {
        type: purl.type,
        distribution: distributionOf(purl),
        name: (nameRules.get(purl.type) ?? exact)(fullName(purl)),
        version: normalVersion(purl),
        // purl-spec: types/deb-definition.json says `source`; rpm itself says `src`.
        source: distributions_systemTypes.includes(purl.type) && ['source', 'src'].includes(purl.qualifiers.arch ?? ''),
    };
}
/** The name without what scanners write in different places. */
function fullName({ type, name, subpath }) {
    if (distributions_systemTypes.includes(type))
        return name.slice(name.lastIndexOf('/') + 1);
    // Syft writes user and channel of a Conan package into the purl, trivy does not. syft: package.go of its cataloguer cpp
    if (type === 'conan')
        return name.slice(name.lastIndexOf('/') + 1);
    // trivy writes the part of a pod as subpath, syft into the name; syft before 1.20 wrote the end of a Go module as subpath.
    if (['cocoapods', 'golang'].includes(type) && subpath !== '')
        return `${name}/${subpath}`;
    // Syft before 1.52 wrote the address of the repository before the name: `github.com/apple/swift-nio.git/swift-nio`.
    return type === 'swift' ? name.replace(/\.git(?:\/[^/]+)?$/, '') : name;
}
const lower = (name) => name.toLowerCase();
const exact = (name) => name;
/** How names of a type are compared: exactly, if there is no rule. */
const nameRules = new Map(Object.entries({
    // PEP 503: - _ . and runs of them are equal. trivy only turns _ into -.
    pypi: name => name.toLowerCase().replace(/[-_.]+/g, '-'),
    // npm has old packages with capitals, which trivy writes in lower case.
    npm: lower,
    // trivy writes paths in lower case.
    golang: lower,
    // Names that the package manager compares without case.
    nuget: lower,
    composer: lower,
    hex: lower,
    conda: lower,
    github: lower,
    bitbucket: lower,
    // Syft writes the identity of Package.resolved, which is in lower case, and trivy the address.
    swift: lower,
    deb: lower,
    apk: lower,
    rpm: lower,
    alpm: lower,
    // Without a known type, syft and trivy may still agree on name and version.
    '': lower,
}));
// RubyGems writes the platform behind the version: 1.15.0-x86_64-linux, 1.15.0-java. Syft keeps it, trivy cuts it.
const gemPlatform = /-(?:(?:x86_64|x86|x64|i[3-6]86|aarch64|arm64|arm|armv\w+|universal|ppc\w*|powerpc\w*|s390x|riscv64|sparc\w*)(?:-.+)?|java|jruby|mswin\w*|mingw\w*|.*-?linux.*|.*darwin.*)$/;
function normalVersion({ type, version, qualifiers }) {
    if (type === 'pypi')
        return pythonVersion(version);
    // A binary names its standard library after the tag of Go: go1.22.1.
    if (type === 'golang' || type === 'composer')
        return version.replace(/^(?:v|go)(?=\d)/, '');
    if (type === 'gem')
        return version.replace(gemPlatform, '');
    return distributions_systemTypes.includes(type) ? withEpoch(version, qualifiers.epoch) : version;
}
/** PEP 440 has several spellings of one version: 1.0-rc1 and 1.0rc1, 1.0 and 1.0.0. Pip writes another than a lock file may have. */
function pythonVersion(version) {
    const parsed = parsePep440(version);
    if (parsed === undefined)
        return version;
    const end = parsed.release.findLastIndex(part => part !== '0');
    return formatPep440({ ...parsed, release: parsed.release.slice(0, Math.max(1, end + 1)) });
}
/** Syft writes a Debian package's epoch into the version and an RPM's into a qualifier, even a 0; trivy always into a qualifier. */
function withEpoch(version, epoch) {
    const full = version.includes(':') || !/^\d+$/.test(epoch ?? '') ? version : `${epoch}:${version}`;
    return full.replace(/^0+:/, '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/sbom-packages.js




/** The packages with a package URL that an SBOM lists, as syft's own JSON or as CycloneDX. If there is no SBOM, the list is empty. */
function packagesIn(sbom, scanner) {
    if (sbom === undefined)
        return [];
    const document = parseJsonParts(sbom, `the SBOM for ${scanner}`, 2, keepKeys('type', 'purl'));
    const listed = [...(0,lib_json/* listAt */.gT)(document, 'components'), ...(0,lib_json/* listAt */.gT)(document, 'artifacts')];
    return listed.flatMap(one => {
        const text = (0,lib_json/* textAt */.$6)(one, 'purl');
        const purl = text === undefined || (0,lib_json/* textAt */.$6)(one, 'type') === 'file' ? undefined : purl_parsePurl(text);
        return purl === undefined ? [] : [report_fields_packageOf(scanner, { ...purl, purl: text })];
    });
}
/** Tells whether a package, in any spelling, is one of these. */
function membersOf(packages) {
    const keyOf = (found) => packageKey(identityOf(found));
    const keys = new Set(packages.map(keyOf));
    return found => keys.has(keyOf(found));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/pip-audit.js




const pip_audit_name = 'pip-audit';
const pipAudit = {
    title: 'pip-audit',
    home: 'https://github.com/pypa/pip-audit',
    cannotSee: 'all packages but those of Python',
    onlyType: 'pypi',
    parse: parsePipAudit,
};
/**
 * Reads a list of reports of `pip-audit --format json` (pip_audit/_format/json.py). `about` is JSON with `service` and `asked`: the
 * address that it asked, and when. Both are absent if there was nothing to ask for. What `sbom` lists and no report has was not looked up.
 */
function parsePipAudit({ report, about, sbom }) {
    const reports = parseJsonParts(report, `the report of ${pip_audit_name}`, 3, part => part);
    if (!Array.isArray(reports))
        throw badReport(pip_audit_name, 'it is not a list of reports.');
    const found = reports.flatMap(one => requiredList(pip_audit_name, one, 'dependencies'));
    // What it could not look up has a reason in place of a version.
    const [looked, skipped] = [found.filter(hasVersion), found.filter(one => !hasVersion(one))];
    const judged = looked.map(pip_audit_readPackage);
    const isJudged = membersOf(judged);
    return {
        matches: looked.flatMap(one => requiredList(pip_audit_name, one, 'vulns').map(vulnerability => pip_audit_readMatch(vulnerability, one))),
        judged,
        skipped: [...skipped.map(pip_audit_readPackage), ...packagesIn(sbom, pip_audit_name).filter(one => !isJudged(one))],
        database: pip_audit_readDatabase((0,lib_json/* parseJson */.qF)(about, `the questions of ${pip_audit_name}`, 1024 * 1024)),
    };
}
function hasVersion(dependency) {
    return (0,lib_json/* textAt */.$6)(dependency, 'version') !== undefined;
}
function pip_audit_readPackage(dependency) {
    const [project, version] = [(0,lib_json.at)(dependency, 'name'), (0,lib_json/* textAt */.$6)(dependency, 'version')];
    const purl = version === undefined ? undefined : `pkg:pypi/${project}@${encodePart(version)}`;
    return report_fields_packageOf(pip_audit_name, { name: project, version, type: 'PyPI', purl });
}
function pip_audit_readMatch(vulnerability, dependency) {
    const id = report_fields_requiredText(pip_audit_name, (0,lib_json.at)(vulnerability, 'id'), 'vulnerability identifier');
    return {
        assessment: pip_audit_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,lib_json/* textsAt */.i1)(vulnerability, 'aliases')])],
        package: pip_audit_readPackage(dependency),
        locations: [],
    };
}
/** It gives no severity. Without a version that fixes it, it does not say whether there is none. */
function pip_audit_readAssessment(id, vulnerability) {
    const versions = (0,lib_json/* textsAt */.i1)(vulnerability, 'fix_versions');
    return {
        id,
        severity: 'UNKNOWN',
        source: 'unknown',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'description')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        }),
    };
}
/** A service answers with what it knows at that time. */
function pip_audit_readDatabase(about) {
    const [source, built] = [(0,lib_json/* textAt */.$6)(about, 'service'), (0,lib_json/* textAt */.$6)(about, 'asked')];
    return source === undefined ? { unused: true } : withoutUndefined({ source, built });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/safety.js





const safety_name = 'safety';
const safety = {
    title: 'Safety',
    home: 'https://github.com/pyupio/safety',
    cannotSee: 'all packages but those of Python, and those that its report does not list',
    onlyType: 'pypi',
    isGiven: true,
    parse: parseSafety,
};
/**
 * Reads a report of `safety check --output json` (safety/formatters/json.py), which somebody made before. It may list other packages
 * than the target has, so only those in `sbom` count, and it says nothing of those that it does not list. What its settings ignore is a finding as well: the policy decides.
 */
function parseSafety({ report, sbom = '{}' }) {
    const document = parseJsonParts(report, `the report of ${safety_name}`, 2, part => part);
    const scanned = (0,lib_json.at)(document, 'scanned_packages');
    if (!(0,lib_shape/* isObject */.Gv)(scanned))
        throw badReport(safety_name, 'it has no "scanned_packages".');
    const packages = packagesIn(sbom, safety_name);
    const found = ['vulnerabilities', 'ignored_vulnerabilities'].flatMap(key => requiredList(safety_name, document, key));
    const listed = Object.values(scanned).map(one => safety_readPackage((0,lib_json.at)(one, 'name'), (0,lib_json.at)(one, 'version')));
    const [isOfTarget, isListed] = [membersOf(packages), membersOf(listed)];
    return {
        matches: found.map(safety_readMatch).filter(match => isOfTarget(match.package)),
        judged: listed.filter(isOfTarget),
        skipped: packages.filter(one => !isListed(one)),
        database: withoutUndefined({ built: safety_timeOf((0,lib_json/* textAt */.$6)(document, 'report_meta', 'timestamp')) }),
    };
}
function safety_readPackage(project, version) {
    const known = typeof version === 'string' && version !== '';
    const purl = known ? `pkg:pypi/${project}@${encodePart(version)}` : undefined;
    return report_fields_packageOf(safety_name, { name: project, version, type: 'PyPI', purl });
}
function safety_readMatch(vulnerability) {
    const number = report_fields_requiredText(safety_name, (0,lib_json.at)(vulnerability, 'vulnerability_id'), 'vulnerability identifier');
    // Its own numbers for what has no CVE begin with PVE.
    const named = (0,lib_json/* textAt */.$6)(vulnerability, 'CVE')?.split(',')[0]?.trim();
    const id = named || `SAFETY-${number}`;
    return {
        assessment: safety_readAssessment(id, vulnerability),
        ids: [...new Set([id, `SAFETY-${number}`])],
        package: safety_readPackage((0,lib_json.at)(vulnerability, 'package_name'), (0,lib_json.at)(vulnerability, 'analyzed_version')),
        locations: [],
    };
}
/** Only reports of its paid service have a severity. */
function safety_readAssessment(id, vulnerability) {
    const severity = parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'severity', 'cvssv3', 'base_severity'));
    const versions = (0,lib_json/* textsAt */.i1)(vulnerability, 'fixed_versions');
    return {
        id,
        severity,
        source: severity === 'UNKNOWN' ? 'unknown' : 'safety',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'advisory')),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'more_info_url'),
        }),
    };
}
/** The time of the report, without a zone: taken as UTC. A database is at least as old. */
function safety_timeOf(text = '') {
    const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
    return date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`)) ? undefined : `${date}T${time}Z`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/trivy.js



const trivy_name = 'trivy';
const trivy = {
    title: 'Trivy',
    home: 'https://github.com/aquasecurity/trivy',
    cannotSee: 'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
    parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const trivy_neededKeys = keepKeys(...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
], ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL', 'PublishedDate'], ...['Name', 'Version', 'Identifier', 'Repository']);
function trivy_neededOf(part) {
    const needed = trivy_neededKeys(part);
    return isOfSuse((0,lib_json/* textAt */.$6)(part, 'VulnerabilityID'))
        ? { ...needed, References: (0,lib_json.at)(part, 'References') }
        : needed;
}
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source) {
    const report = parseJsonParts(source, `the report of ${trivy_name}`, 4, trivy_neededOf);
    const version = (0,lib_json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,lib_json.at)(report, 'Results') === undefined ? [] : requiredList(trivy_name, report, 'Results');
    return {
        matches: results.flatMap(trivy_readResult),
        judged: results.flatMap(readJudged),
        skipped: results.flatMap(readSkipped),
    };
}
/** Reads what `trivy version --format json` says of the database, which has its date, and `digest`. */
function parseTrivyDatabase(text) {
    const about = (0,lib_json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024);
    const database = (0,lib_json.at)(about, 'VulnerabilityDB');
    return withoutUndefined({
        version: (0,lib_json/* numberAt */.tk)(database, 'Version')?.toString(),
        built: (0,lib_json/* textAt */.$6)(database, 'UpdatedAt'),
        digest: (0,lib_json/* textAt */.$6)(about, 'digest'),
    });
}
function trivy_readResult(result) {
    const target = (0,lib_json/* textAt */.$6)(result, 'Target') ?? '';
    const type = (0,lib_json/* textAt */.$6)(result, 'Type') ?? '';
    const vulnerabilities = (0,lib_json.at)(result, 'Vulnerabilities') === undefined ? [] : requiredList(trivy_name, result, 'Vulnerabilities');
    return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target));
}
/** Packages that trivy lists in an SBOM only (pkg/detector/library/driver.go). */
const listedOnly = ['conda-pkg', 'conda-environment'];
/** The packages that trivy lists (`--list-all-pkgs`), without those that it does not judge. */
function readJudged(result) {
    return readListed(result, one => !isThirdParty(one) && !listedOnly.includes((0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readSkipped(result) {
    return readListed(result, one => isThirdParty(one) || listedOnly.includes((0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readListed(result, isMeant) {
    const packages = (0,lib_json.at)(result, 'Packages') === undefined ? [] : requiredList(trivy_name, result, 'Packages');
    return packages
        .filter(one => (0,lib_json/* textAt */.$6)(one, 'Name') !== undefined && isMeant(one))
        .map(one => trivy_readPackage(one, (0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
/** Since 0.70, trivy skips packages of an operating system that are not from its distributor. */
function isThirdParty(found) {
    return (0,lib_json/* textAt */.$6)(found, 'Repository', 'Class') === 'third-party';
}
function trivy_readPackage(found, type) {
    return report_fields_packageOf(trivy_name, {
        name: (0,lib_json.at)(found, 'Name'),
        version: (0,lib_json.at)(found, 'Version'),
        type,
        purl: (0,lib_json.at)(found, 'Identifier', 'PURL'),
    });
}
function readVulnerability(vulnerability, type, target) {
    const id = report_fields_requiredText(trivy_name, (0,lib_json.at)(vulnerability, 'VulnerabilityID'), 'vulnerability identifier');
    // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
    const place = (0,lib_json/* textAt */.$6)(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target);
    return {
        assessment: trivy_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,lib_json/* textsAt */.i1)(vulnerability, 'VendorIDs'), ...cvesOfSuse(id, vulnerability)])],
        package: report_fields_packageOf(trivy_name, {
            name: (0,lib_json.at)(vulnerability, 'PkgName'),
            version: (0,lib_json.at)(vulnerability, 'InstalledVersion'),
            type,
            purl: (0,lib_json.at)(vulnerability, 'PkgIdentifier', 'PURL'),
        }),
        locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
    };
}
/**
 * The CVEs of an advisory of SUSE, under whose identifier trivy lists a vulnerability. Only its references name them
 * (trivy-db: pkg/vulnsrc/suse-cvrf), as pages of SUSE: https://www.suse.com/security/cve/CVE-2024-28834/
 */
function cvesOfSuse(id, vulnerability) {
    if (!isOfSuse(id))
        return [];
    return (0,lib_json/* textsAt */.i1)(vulnerability, 'References').flatMap(url => /^https:\/\/www\.suse\.com\/security\/cve\/(CVE-\d{4}-\d{4,})(?:\/|\.html)?$/.exec(url)?.[1] ?? []);
}
function isOfSuse(id) {
    return id !== undefined && /^(open)?SUSE-/.test(id);
}
// Names that trivy gives to all packages of one kind.
function isCategory(target) {
    return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target);
}
function trivy_readAssessment(id, vulnerability) {
    const cvss = (0,lib_json.at)(vulnerability, 'CVSS');
    const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(one => (0,lib_json/* numberAt */.tk)(one, 'V3Score') ?? (0,lib_json/* numberAt */.tk)(one, 'V40Score'));
    const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10);
    return {
        id,
        severity: parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'Severity')),
        source: (0,lib_json/* textAt */.$6)(vulnerability, 'SeveritySource') ?? (0,lib_json/* textAt */.$6)(vulnerability, 'DataSource', 'ID') ?? 'unknown',
        fix: trivy_readFix(vulnerability),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'Title')),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'PrimaryURL'),
            cvss: known.length === 0 ? undefined : Math.max(...known),
            published: report_fields_timeOf((0,lib_json/* textAt */.$6)(vulnerability, 'PublishedDate')),
        }),
    };
}
// https://trivy.dev/latest/docs/configuration/filtering/#by-status
const states = {
    fixed: 'fixed',
    affected: 'not-fixed',
    fix_deferred: 'not-fixed',
    will_not_fix: 'wont-fix',
    end_of_life: 'wont-fix',
};
function trivy_readFix(vulnerability) {
    const versions = ((0,lib_json/* textAt */.$6)(vulnerability, 'FixedVersion') ?? '')
        .split(',')
        .map(version => version.trim())
        .filter(Boolean);
    if (versions.length > 0)
        return { state: 'fixed', versions };
    const status = (0,lib_json/* textAt */.$6)(vulnerability, 'Status') ?? '';
    return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners.js





/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
const scanners_scanners = { grype: grype, trivy: trivy, 'osv-scanner': osvScanner, 'pip-audit': pipAudit, safety: safety };
const scannerNames = Object.keys(scanners_scanners);
function scannersThat(has) {
    return scannerNames.filter(name => has(scanners_scanners[name]));
}
/** The scanners that do not run here: somebody gives their report. */
const givenScanners = scannersThat(format => format.isGiven);
/** The scanners that leave the epoch out of the versions of some RPMs. */
const scannersWithoutEpochs = scannersThat(format => format.leavesOutEpochs);

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js







// docs/schema/findings.v1.json has the same rules.
const findings_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = (0,lib_shape/* oneOf */.yL)(...severity_severities);
const findings_document_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z');
const findings_document_count = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const fix = (0,lib_shape/* object */.Ik)({ state: (0,lib_shape/* oneOf */.yL)(...fixStates), versions: (0,lib_shape/* list */.p_)(findings_document_line, 1000) });
const opinion = (0,lib_shape/* object */.Ik)({
    scanner: (0,lib_shape/* oneOf */.yL)(...scannerNames),
    id: lib_shape/* text */.Qq,
    severity,
    source: lib_shape/* text */.Qq,
    fix,
    title: (0,lib_shape/* optional */.lq)(findings_document_line),
    url: (0,lib_shape/* optional */.lq)(findings_document_line),
    cvss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 10)),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 1)),
    knownExploited: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    published: (0,lib_shape/* optional */.lq)(findings_document_time),
});
const findings_document_finding = (0,lib_shape/* object */.Ik)({
    id: lib_shape/* text */.Qq,
    aliases: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000),
    package: (0,lib_shape/* object */.Ik)({
        name: lib_shape/* text */.Qq,
        version: findings_document_line,
        type: findings_document_line,
        purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        otherDistributions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 10)),
    }),
    severity,
    fix,
    locations: (0,lib_shape/* list */.p_)(findings_document_line),
    opinions: (0,lib_shape/* list */.p_)(opinion, 1000),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 1)),
    knownExploited: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    since: (0,lib_shape/* optional */.lq)(findings_document_time),
    unseen: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...scannerNames), 10)),
    disagreement: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('severity', 'presence')),
});
const database = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    built: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    source: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    feeds: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ epss: (0,lib_shape/* optional */.lq)(findings_document_time), knownExploited: (0,lib_shape/* optional */.lq)(findings_document_time) })),
    digest: (0,lib_shape/* optional */.lq)(findings_document_digest),
    unused: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    sample: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const scanner = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* oneOf */.yL)(...scannerNames),
    version: lib_shape/* text */.Qq,
    sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
    status: (0,lib_shape/* oneOf */.yL)('ok', 'error'),
    database,
    error: (0,lib_shape/* optional */.lq)(findings_document_line),
});
const target = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...targetKinds),
    name: lib_shape/* text */.Qq,
    path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    platform: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    digest: (0,lib_shape/* optional */.lq)(findings_document_digest),
});
const findings_document_counts = (0,lib_shape/* object */.Ik)({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const feed = (0,lib_shape/* object */.Ik)({
    sha256: lib_shape/* hexDigest */.w0,
    date: findings_document_time,
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});
const baseline = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...baselineKinds),
    name: lib_shape/* text */.Qq,
    scanned: (0,lib_shape/* optional */.lq)(findings_document_time),
    error: (0,lib_shape/* optional */.lq)(findings_document_line),
});
const findings_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(findings_findingsSchema),
    target,
    scanned: findings_document_time,
    scanners: (0,lib_shape/* list */.p_)(scanner, 10),
    unjudged: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(findings_document_line)),
    feeds: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ epss: (0,lib_shape/* optional */.lq)(feed), knownExploited: (0,lib_shape/* optional */.lq)(feed) })),
    packageStatus: (0,lib_shape/* optional */.lq)(packageStatuses),
    baseline: (0,lib_shape/* optional */.lq)(baseline),
    summary: (0,lib_shape/* object */.Ik)({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: (0,lib_shape/* list */.p_)(findings_document_finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return (0,lib_shape/* readShape */._f)(findings_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [], feeds = {}, packageStatus } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        scanners: parts.scanners,
        ...(unjudged.length === 0 ? {} : { unjudged }),
        ...(Object.keys(feeds).length === 0 ? {} : { feeds }),
        ...(packageStatus === undefined ? {} : { packageStatus }),
        summary: {
            total: findings.length,
            severities: severities_,
            fixable: findings.filter(isFixable).length,
            disagreements: findings.filter(finding => finding.disagreement !== undefined).length,
        },
        findings,
    };
}
/** The bytes of `vulnerabilities.json`. */
function renderFindings(document) {
    return renderJson(document);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/vulnerabilities.js




const vulnerabilities_files = {
    document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
    /** The same findings as CycloneDX, apart from the SBOM. */
    vdr: targetFile('vulnerabilities.cdx.json', 'application/vnd.cyclonedx+json', 'no'),
};
/** Everything that the scanners found in the project, and in each image and platform. */
const vulnerabilities = defineKind({
    kind: 'vulnerabilities',
    files: vulnerabilities_files,
    requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
    parse(text, path) {
        if (path.endsWith(vulnerabilities_files.vdr.name))
            return parseVdr(text, path);
        const document = parseFindings(text, path);
        // The policy judges findings of tools less strictly.
        if (document.target.kind !== 'tools')
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: 'it is about tools, and not about what is released.',
            next: 'Run scan-image again.',
        });
    },
    targetOf: ({ target }) => target,
    // The policy judges the document; the VDR says the same to others.
    present: found => found.some(isDocument),
    lacking: (found, released) => lackingTargets(found.filter(isDocument), released),
    // The path says what a file is about. The name in it may be another spelling of the project's name.
    summarise: (found) => found.flatMap(({ document, target: { name } }) => 'findings' in document ? [{ ...document, target: { ...document.target, name } }] : []),
});
function isDocument({ path }) {
    return path.endsWith(vulnerabilities_files.document.name);
}
/** Reads a vulnerability disclosure report in CycloneDX. `path` names it in errors. Throws a Problem for anything else. */
function parseVdr(text, path) {
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    const isVdr = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' && Array.isArray((0,lib_json.at)(document, 'vulnerabilities'));
    if (isVdr)
        return { target: imageOfSbom(document) };
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is not a vulnerability disclosure report in the format CycloneDX.',
        next: 'Run scan-image again.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/tools.js









const tools_files = {
    cyclonedx: ofTools(sbom.files.cyclonedx),
    spdx: ofTools(sbom.files.spdx),
    findings: ofTools(vulnerabilities.files.document),
    vdr: ofTools(vulnerabilities.files.vdr),
    report: ofTools(sarif.files.report),
};
/** What only builds or tests the project: its SBOMs and findings, apart from those of what is released. */
const tools = defineKind({
    kind: 'tools',
    files: tools_files,
    requirable: { absent: 'its build and test tools were not catalogued. Run generate-sbom.' },
    parse(text, path) {
        if (path === tools_files.findings.path)
            return parseToolFindings(text, path);
        if (path === tools_files.vdr.path)
            return parseVdr(text, path);
        return path === tools_files.report.path ? sarif.parse?.(text, path) : sbom.parse?.(text, path);
    },
    contradictionOf: (document, _, release) => (isSbom(document) ? versionContradiction(document, release) : undefined),
    present: found => found.some(({ path }) => path === tools_files.cyclonedx.path),
    summarise: (found) => {
        const catalogue = found.find(({ path }) => path === tools_files.cyclonedx.path)?.document;
        const findings = found
            .filter(({ path }) => path === tools_files.findings.path)
            .map(one => ofProject(one));
        if (catalogue === undefined && findings.length === 0)
            return undefined;
        return { components: catalogue === undefined ? undefined : componentsOf(catalogue).length, findings };
    },
});
function isSbom(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') !== undefined || (0,lib_json/* textAt */.$6)(document, 'spdxVersion') !== undefined;
}
/** The findings with the name that the release gives its project, as everywhere in it. */
function ofProject({ document, target }) {
    return { ...document, target: { ...document.target, name: target.name } };
}
function ofTools({ name, mediaType, reproducible }) {
    return topFile(`${targetDir({ kind: 'tools', name: '' })}${name}`, mediaType, reproducible);
}
/** Findings of something else must not be judged as those of tools, which fail nothing by default. */
function parseToolFindings(text, path) {
    const document = parseFindings(text, path);
    if (document.target.kind === 'tools')
        return document;
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: `it is about ${targetLabel(document.target)}, and not about tools.`,
        next: 'Run scan-image again.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/verification-summary.js



/** The verdict on the whole release, as a signed Verification Summary Attestation. It lies beside the release directory. */
const verificationSummary = defineKind({
    kind: 'verification-summary',
    files: { bundle: topFile(summaryName, bundleMediaType, 'no') },
    // It is the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/verify-log.js

/** What verification printed when the release was made. */
const verifyLog = defineKind({
    kind: 'verify-log',
    files: { text: topFile('signature-verify.log', 'text/plain', 'no') },
    // It is written when the release is assembled.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/csaf-products.js


const hash = (value, at) => {
    const read = having({ algorithm: lib_shape/* text */.Qq, value: (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{32,}$/, 'hexadecimal digits') })(value, at);
    const isSha256 = read.algorithm.toLowerCase() === 'sha256';
    return { algorithm: read.algorithm, value: isSha256 ? sha256Hex(read.value, `${at}.value`) : read.value };
};
const helper = having({
    purl: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^pkg:\S+$/, 'a package URL')),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ file_hashes: (0,lib_shape/* list */.p_)(hash, 1000) }), 1000)),
});
const csaf_products_fullName = having({ name: lib_shape/* text */.Qq, product_id: lib_shape/* text */.Qq, product_identification_helper: (0,lib_shape/* optional */.lq)(helper) });
const branch = (value, at) => having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, product: (0,lib_shape/* optional */.lq)(csaf_products_fullName), branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)) })(value, at);
const relationship = having({
    category: lib_shape/* text */.Qq,
    full_product_name: csaf_products_fullName,
    product_reference: lib_shape/* text */.Qq,
    relates_to_product_reference: lib_shape/* text */.Qq,
});
const productTree = having({
    branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)),
    full_product_names: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_products_fullName)),
    relationships: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(relationship)),
    product_groups: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ group_id: lib_shape/* text */.Qq, product_ids: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq) }))),
});
/** Reads what ids stand for. Throws WrongShape if one is defined twice, or a relationship names one that is not there. */
function productsOf(tree) {
    const byId = new Map();
    const find = (id, at) => {
        const found = byId.get(id);
        if (found !== undefined)
            return found;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} names the product ${JSON.stringify(id)}, which product_tree does not define.`, at);
    };
    const add = (id, product, at) => {
        if (byId.has(id))
            throw new lib_shape/* WrongShape */.zq(`product_tree defines the product ${JSON.stringify(id)} twice.`, at);
        byId.set(id, product);
    };
    const single = [...(tree.full_product_names ?? []), ...inBranches(tree.branches ?? [])];
    for (const one of single)
        add(one.product_id, { ...csaf_products_componentOf(one), subcomponents: [] }, 'product_tree');
    for (const [index, one] of (tree.relationships ?? []).entries()) {
        const at = `product_tree.relationships[${index}]`;
        const [part, whole] = [find(one.product_reference, at), find(one.relates_to_product_reference, at)];
        // What a purl of its own names is the part as it is in the whole.
        const own = csaf_products_componentOf(one.full_product_name);
        const inner = { names: [...part.names, ...own.names], sha256: [...part.sha256, ...own.sha256] };
        add(one.full_product_name.product_id, { names: whole.names, sha256: whole.sha256, subcomponents: [inner] }, at);
    }
    const groups = new Map((tree.product_groups ?? []).map(one => [one.group_id, one.product_ids]));
    const members = (id, at) => {
        const found = groups.get(id);
        if (found !== undefined)
            return found;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} names the group ${JSON.stringify(id)}, which product_tree does not define.`, at);
    };
    return {
        product: find,
        idsOf: ({ product_ids = [], group_ids = [] }, at) => [...product_ids, ...group_ids.flatMap(id => members(id, at))],
    };
}
function inBranches(branches) {
    return branches.flatMap(one => [...(one.product ? [one.product] : []), ...inBranches(one.branches ?? [])]);
}
function csaf_products_componentOf({ product_identification_helper: known }) {
    const hashes = (known?.hashes ?? []).flatMap(one => one.file_hashes);
    return {
        names: known?.purl === undefined ? [] : [known.purl],
        sha256: hashes.filter(({ algorithm }) => algorithm.toLowerCase() === 'sha256').map(({ value }) => value),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/csaf.js



// CSAF 2.0: https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html. Numbers are those of its sections.
const vex = 'csaf_vex';
/** 3.2.3.9: what a list of products says of them. Others (`recommended`) say nothing of whether they are affected. */
const csaf_statusOf = {
    first_affected: 'affected',
    known_affected: 'affected',
    last_affected: 'affected',
    known_not_affected: 'not_affected',
    first_fixed: 'fixed',
    fixed: 'fixed',
    under_investigation: 'under_investigation',
};
const groups = Object.keys(csaf_statusOf);
const labels = [
    'component_not_present',
    'inline_mitigations_already_exist',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_not_present',
];
const ids = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq));
const whose = { product_ids: ids, group_ids: ids };
const csaf_details = having({ category: lib_shape/* text */.Qq, details: lib_shape/* text */.Qq, ...whose });
const vulnerability = having({
    cve: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
    ids: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ system_name: lib_shape/* text */.Qq, text: lib_shape/* text */.Qq }), 1000)),
    product_status: (0,lib_shape/* optional */.lq)(having(Object.fromEntries(groups.map(name => [name, ids])))),
    flags: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ label: (0,lib_shape/* oneOf */.yL)(...labels), ...whose }))),
    threats: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
    remediations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
});
const csaf_document = having({
    category: (0,lib_shape/* oneOf */.yL)(vex, 'csaf_security_advisory'),
    csaf_version: (0,lib_shape/* oneOf */.yL)('2.0'),
    publisher: having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, namespace: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI') }),
    title: lib_shape/* text */.Qq,
    tracking: having({
        id: lib_shape/* text */.Qq,
        status: (0,lib_shape/* oneOf */.yL)('draft', 'interim', 'final'),
        version: lib_shape/* text */.Qq,
        initial_release_date: time,
        current_release_date: time,
        revision_history: some((0,lib_shape/* list */.p_)(having({ date: time, number: lib_shape/* text */.Qq, summary: lib_shape/* text */.Qq }))),
    }),
});
const csaf_shape = having({ document: csaf_document, product_tree: productTree, vulnerabilities: some((0,lib_shape/* list */.p_)(vulnerability, 10_000)) });
/**
 * Reads a CSAF 2.0 document: a VEX document (profile 5) or a security advisory. Every product of every vulnerability is a statement. Throws a
 * Problem for what makes a document invalid and would change what it says: scanners skip such documents without a word.
 */
function parseCsaf(value, name) {
    const read = (content, at) => {
        const whole = csaf_shape(content, at);
        const products = productsOf(whole.product_tree);
        return whole.vulnerabilities.flatMap((one, index) => statementsOf(one, { whole, products, name, index, at: `vulnerabilities[${index}]` }));
    };
    return bounded(readDocument(read, value, name, 'CSAF 2.0'), name);
}
function statementsOf(one, place) {
    const { whole, products, name, index, at } = place;
    const names = [...(one.cve === undefined ? [] : [one.cve]), ...(one.ids ?? []).map(id => id.text)];
    if (names.length === 0)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has neither cve nor ids.`, at);
    return [...statusesOf(one, at)].map(([id, status]) => {
        const product = products.product(id, `${at}.product_status`);
        const said = saidOf(one, id, status, place);
        const time = whole.document.tracking.current_release_date;
        return { ids: names, products: [product], status, ...said, time, document: name, index };
    });
}
/** The status of each product. One that is in groups that contradict each other makes the document invalid (6.1.6). */
function statusesOf({ product_status: all = {} }, at) {
    const found = new Map();
    for (const group of groups) {
        for (const id of all[group] ?? []) {
            const before = found.get(id);
            if (before !== undefined && before !== csaf_statusOf[group]) {
                const says = `says of the product ${JSON.stringify(id)} both ${before} and ${csaf_statusOf[group]}`;
                throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} ${says}.`, `${at}.product_status`);
            }
            found.set(id, csaf_statusOf[group]);
        }
    }
    return found;
}
/** Why a product has its status. A VEX document must say why one is not affected, and what to do if it is (4.5). */
function saidOf(one, id, status, { whole, products, at }) {
    const about = (all) => all?.find(each => products.idsOf(each, at).includes(id));
    const impact = about(one.threats?.filter(({ category }) => category === 'impact'))?.details;
    if (status === 'not_affected') {
        const justification = about(one.flags)?.label;
        if (justification === undefined && impact === undefined)
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is not affected, without a flag or a threat of the category "impact".`, at);
        return { ...(justification && { justification }), ...(impact && { detail: impact }) };
    }
    const remedy = about(one.remediations)?.details;
    if (status === 'affected' && remedy === undefined && whole.document.category === vex)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is affected, without a remediation.`, at);
    return remedy === undefined ? {} : { detail: remedy };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/cyclonedx-refs.js



const cyclonedx_refs_hash = (value, at) => {
    const read = having({ alg: lib_shape/* text */.Qq, content: lib_shape/* text */.Qq })(value, at);
    return read.alg === 'SHA-256' ? sha256Hex(read.content, `${at}.content`) : undefined;
};
const component = (value, at) => having({
    'bom-ref': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cyclonedx_refs_hash, 1000)),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(component)),
})(value, at);
/** `urn:cdx:SERIAL/VERSION#REF`: a component of another document. Its reference is, in all that we write, its package URL. */
const bomLink = /^(urn:cdx:[0-9a-f-]{36}\/[1-9]\d*)(?:#(.+))?$/i;
/** What is affected, as statements name it. Throws WrongShape for a reference to nothing. */
function cyclonedx_refs_productsOf({ ref, versions, at }, refs) {
    const [, bom, fragment] = bomLink.exec(ref) ?? [];
    const found = refs.get(ref) ?? (bom === undefined ? undefined : linked(bom.toLowerCase(), fragment));
    if (found === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(`${at}.ref`)} is ${JSON.stringify(ref.slice(0, 200))}, which is neither a component of the document nor a BOM-Link.`, `${at}.ref`);
    return versions === undefined ? [found] : versions.map(version => ofVersion(found, version));
}
function linked(bom, fragment) {
    const whole = { names: [bom], sha256: [] };
    return { ...whole, subcomponents: fragment === undefined ? [] : [{ names: [decoded(fragment)], sha256: [] }] };
}
function decoded(fragment) {
    try {
        return decodeURIComponent(fragment);
    }
    catch {
        return fragment;
    }
}
/** The same for one version: what a package URL names without one, it names with this one. */
function ofVersion(product, version) {
    const named = (one) => ({
        sha256: [],
        names: one.names.map(name => versioned(name, version)),
    });
    const { subcomponents } = product;
    if (subcomponents.length === 0)
        return { ...named(product), subcomponents };
    return { ...product, subcomponents: subcomponents.map(named) };
}
function versioned(name, version) {
    const purl = purl_parsePurl(name);
    if (purl === undefined || purl.version !== '')
        return name;
    const [, path = name, rest = ''] = /^([^?#]*)(.*)$/.exec(name) ?? [];
    return `${path}@${encodePart(version)}${rest}`;
}
/** The components of the document by their references: parts of what it describes. */
function referencesOf(bom) {
    const root = bom.metadata?.component;
    const refs = new Map();
    const add = (one, product) => {
        const ref = one['bom-ref'];
        if (ref === undefined)
            return;
        if (refs.has(ref))
            throw new lib_shape/* WrongShape */.zq(`it has the bom-ref ${JSON.stringify(ref)} twice.`, 'components');
        refs.set(ref, product);
    };
    const parts = [...(bom.components ?? []), ...(root?.components ?? [])];
    if (root !== undefined)
        add(root, { ...cyclonedx_refs_componentOf(root), subcomponents: [] });
    const isNamed = root?.purl !== undefined || (root?.hashes ?? []).some(one => one !== undefined);
    for (const one of flat(parts)) {
        const own = cyclonedx_refs_componentOf(one);
        add(one, root !== undefined && isNamed ? { ...cyclonedx_refs_componentOf(root), subcomponents: [own] } : { ...own, subcomponents: [] });
    }
    return refs;
}
function flat(components) {
    return components.flatMap(one => [one, ...flat(one.components ?? [])]);
}
function cyclonedx_refs_componentOf({ purl, hashes = [] }) {
    return { names: purl === undefined ? [] : [purl], sha256: hashes.filter(one => one !== undefined) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/cyclonedx-vex.js



// CycloneDX 1.4 to 1.7: https://cyclonedx.org/docs/1.6/json/#vulnerabilities
const cyclonedx_vex_statusOf = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    exploitable: 'affected',
    in_triage: 'under_investigation',
    false_positive: 'not_affected',
    not_affected: 'not_affected',
};
const justifications = [
    'code_not_present',
    'code_not_reachable',
    'requires_configuration',
    'requires_dependency',
    'requires_environment',
    'protected_by_compiler',
    'protected_at_runtime',
    'protected_at_perimeter',
    'protected_by_mitigating_control',
];
const analysis = having({
    state: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...Object.keys(cyclonedx_vex_statusOf))),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...justifications)),
    detail: (0,lib_shape/* optional */.lq)(vex_statement_words),
    firstIssued: (0,lib_shape/* optional */.lq)(time),
    lastUpdated: (0,lib_shape/* optional */.lq)(time),
});
const cyclonedx_vex_vulnerability = having({
    id: vulnerabilityId,
    references: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ id: vulnerabilityId }), 1000)),
    analysis: (0,lib_shape/* optional */.lq)(analysis),
    affects: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ ref: lib_shape/* text */.Qq, versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), range: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }), 1000)) }))),
});
const cyclonedx_vex_shape = having({
    bomFormat: (0,lib_shape/* oneOf */.yL)('CycloneDX'),
    specVersion: (0,lib_shape/* oneOf */.yL)('1.4', '1.5', '1.6', '1.7'),
    version: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER)),
    metadata: (0,lib_shape/* optional */.lq)(having({ timestamp: (0,lib_shape/* optional */.lq)(time), component: (0,lib_shape/* optional */.lq)(component) })),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(component)),
    vulnerabilities: some((0,lib_shape/* list */.p_)(cyclonedx_vex_vulnerability, 10_000)),
});
/**
 * Reads a CycloneDX document with `vulnerabilities`: a VEX file whose references are BOM-Links, or an SBOM whose references are its own
 * components. A vulnerability without an analysis says nothing, and is left out. Throws a Problem for what is wrong.
 */
function parseCycloneDxVex(value, name) {
    const read = (content, at) => {
        const bom = cyclonedx_vex_shape(content, at);
        const refs = referencesOf(bom);
        const statements = bom.vulnerabilities.flatMap((one, index) => statementOf(one, { bom, refs, name, index }));
        if (statements.length > 0)
            return statements;
        throw new lib_shape/* WrongShape */.zq('no vulnerability in it has an analysis with a state.', 'vulnerabilities');
    };
    return bounded(readDocument(read, value, name, 'CycloneDX 1.4 to 1.7'), name);
}
function statementOf(one, { bom, refs, name, index }) {
    const { state, justification, detail, lastUpdated, firstIssued } = one.analysis ?? {};
    if (state === undefined)
        return [];
    const at = `vulnerabilities[${index}]`;
    const status = cyclonedx_vex_statusOf[state];
    const when = lastUpdated ?? firstIssued ?? bom.metadata?.timestamp;
    if (when === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has no time, and neither has the document.`, at);
    if (state === 'not_affected' && justification === undefined && detail === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says "not_affected" without a justification or a detail.`, at);
    const said = justification ?? (state === 'false_positive' ? state : undefined);
    return [
        {
            ids: [one.id, ...(one.references ?? []).map(({ id }) => id)],
            products: affected(one, at).flatMap(each => cyclonedx_refs_productsOf(each, refs)),
            status,
            ...(said && { justification: said }),
            ...(detail && { detail }),
            time: when,
            document: name,
            index,
        },
    ];
}
/** What a vulnerability affects. Without that, nobody knows what is meant. A range cannot be compared with the versions of every ecosystem. */
function affected({ affects = [] }, at) {
    if (affects.length === 0)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has no affects.`, `${at}.affects`);
    return affects.map(({ ref, versions }, index) => {
        const place = `${at}.affects[${index}]`;
        if (versions?.some(({ version }) => version === undefined))
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(place)} names versions by a range. Only single versions are read.`, place);
        return { ref, at: place, ...(versions && { versions: versions.flatMap(({ version }) => version ?? []) }) };
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/read-vex.js




/** How the predicate types of attestations begin whose predicate is read. CSAF has none, so that it is the address of its schema. */
const vexTypes = [
    openVexType,
    'https://cyclonedx.org/bom',
    'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
];
/** The formats, by what all their documents have. */
const formats = [
    { isOne: value => (0,lib_json/* textAt */.$6)(value, '@context') !== undefined, parse: parseOpenVex },
    { isOne: value => (0,lib_json/* textAt */.$6)(value, 'document', 'csaf_version') !== undefined, parse: parseCsaf },
    { isOne: value => (0,lib_json.at)(value, 'bomFormat') !== undefined, parse: parseCycloneDxVex },
];
/**
 * Reads a VEX document in OpenVEX 0.2.0, CSAF 2.0 or CycloneDX. Refuses what is larger than 32 MiB, nested deeper than 100 levels, or has a key
 * twice. Throws a Problem that names the document, the place and the rule.
 */
function readVex(json, name) {
    return { name, statements: parseVex(parseStrictJson(json, name, lib_limits/* limits */.F.document), name) };
}
/** The statements of a document that was parsed already, for example the predicate of an attestation. */
function parseVex(value, name) {
    const format = formats.find(({ isOne }) => isOne(value));
    if (format !== undefined)
        return format.parse(value, name);
    throw new lib_problem/* Problem */.A(`read ${name}`, {
        found: `it is not a VEX document: it has neither the @context of OpenVEX (${openVexContext}), nor document.csaf_version, nor bomFormat.`,
        next: 'Give an OpenVEX 0.2.0, CSAF 2.0 or CycloneDX document.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/vex.js



/** Directory of the VEX documents in the release directory. */
const vexDir = 'vex/';
/** The path of a document in the release, by the path that the policy has for it. */
function vexPath(path) {
    return `${vexDir}${basename(path)}`;
}
/** The VEX documents that the policy names, as the repository has them, so that anyone can compute the verdict again. */
const vex_vex = defineKind({
    kind: 'vex',
    files: {
        document: {
            name: `${vexDir}…`,
            mediaType: 'application/json',
            reproducible: 'bytes',
            targetAt: (path, project) => path.startsWith(vexDir) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: { absent: 'there is no VEX document. Name one in the policy, at `vulnerabilities.vex.files`.' },
    parse: (text, path) => readVex(text, path),
    present: anyFound,
    summarise: (found) => found.map(({ document }) => document),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/register.js
































/** Every kind, in the order in which notes and reports name them. */
const register = [
    gates,
    gateOutputs,
    penetrationTest,
    securityReview,
    sourceRecords,
    sourceSummary,
    advisories,
    artifacts,
    build,
    sbom,
    vulnerabilities,
    sarif,
    tools,
    licences,
    test_results_testResults,
    testStatement,
    coverage,
    hardening,
    policy,
    vex_vex,
    provenance,
    imageSignature,
    signingEvents,
    auditLog,
    verifyLog,
    securitySignals,
    badges,
    releaseIndex,
    notes,
    page_page,
    manifest,
    sums,
    verificationSummary,
];
/** Every kind, to iterate over. */
const evidenceKinds = (/* unused pure expression or super */ null && (register));
/** Every kind by its name. */
const register_kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const own_tool_ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/provenance.js

/** https://slsa.dev/spec/v1.1/provenance */
const provenanceType = 'https://slsa.dev/provenance/v1';
/** docs/buildtypes/workflow-v1.md explains it. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md';
/** The statement about what a run built. Sorts subjects and dependencies, and contains no time. */
function provenanceStatement(run, subjects, dependencies) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subjects),
        predicateType: provenanceType,
        predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
    };
}
/** The part of the statement that a rebuild must reproduce: without what differs between two runs of the same build. */
function rebuildable(statement) {
    const { buildDefinition, runDetails } = statement.predicate;
    return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } };
}
/** The descriptors without duplicates, in bytewise order of their names (or addresses) and digests. */
function inOrder(descriptors) {
    const byText = new Map(descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]));
    return [...byText.entries()].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef, inputs } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow, ...(inputs === undefined ? {} : { inputs: sorted(inputs) }) },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...inOrder(dependencies)],
    };
}
function sorted(inputs) {
    return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => byBytes(a, b)));
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
/** Splits `owner/name/path@ref`. The path may contain `@`; the ref starts at `@refs/`, or after the last `@` if it is a commit. */
function parseWorkflowRef(text) {
    const full = text.indexOf('@refs/');
    const at = full === -1 ? text.lastIndexOf('@') : full;
    const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/');
    return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-statement.js


/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * The statement about the tests of `subjects`. `url` is the address of the run, `configuration` the files that configured it. A
 * test is named `tests.test_names.TestShort::test_a[1]` and is in one list: among the failures if it failed or could not be run in
 * any of several runs. Skipped tests are in none. If no test ran, the result is WARNED. With `failed`, the run itself failed, so
 * the result is FAILED even if no test failed.
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
            result: tests_statement_resultOf(parts.failed || failedTests.length > 0, passed.length > 0),
            configuration: inOrder(configuration),
            ...(url === undefined ? {} : { url }),
            passedTests: passed,
            warnedTests: [],
            failedTests,
        },
    };
}
function tests_statement_resultOf(failed, anyPassed) {
    if (failed)
        return 'FAILED';
    return anyPassed ? 'PASSED' : 'WARNED';
}
function namesOf({ tests }, ...outcomes) {
    const those = tests.filter(({ outcome }) => outcomes.includes(outcome));
    const names = those.map(({ classname, name }) => (classname === '' ? name : `${classname}::${name}`));
    return [...new Set(names)].sort(lib_files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/write-evidence.js



/** Writes `coverage.json`, `test-results.json`, and the statement about the commit that an attestation signs. */
async function writeTestEvidence(releaseDir, evidence) {
    const written = [{ file: register_kinds.coverage.files.document, text: renderCoverage(evidence.coverage) }];
    if (evidence.tests !== undefined) {
        const statement = (0,lib_json/* renderJson */.hF)(write_evidence_statementOf(evidence, evidence.tests));
        written.push({ file: register_kinds['test-results'].files.document, text: renderTestResults(evidence.tests) });
        written.push({ file: register_kinds['test-statement'].files.statement, text: statement });
    }
    for (const { file, text } of written)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, file.path), text);
    const files = written.map(({ file }) => kind_recordOf(file, file.path, own_tool_ownTool));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, testStep, { files });
}
/** The digests of what writeTestEvidence wrote, for other jobs. */
function testEvidence(releaseDir) {
    return evidenceOf(releaseDir, [testStep]);
}
/** Name of the step in step records. */
const testStep = 'pytest-coverage-to-sonar.project';
/** The statement is about the commit. Artifacts built from it have their own statement (provenance). */
function write_evidence_statementOf({ commit, repository, run, failed }, document) {
    return testResultStatement({
        subjects: [{ name: `git+${repository}`, digest: { gitCommit: commit } }],
        ...(run === undefined ? {} : { url: run }),
        configuration: [],
        document,
        failed,
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/run-context.js
/**
 * What records say of the run, as the runner describes it. What its variables do not say is absent. Here `server` is the web address, `id` the
 * number of the run.
 */
function recordedRun({ serverUrl, repository, runId, runAttempt, job, workflowRef, ref, sha, }) {
    return {
        server: serverUrl,
        repository,
        ...(runId === '' ? {} : { id: runId, attempt: runAttempt }),
        ...(job === undefined ? {} : { job }),
        ...(workflowRef === '' ? {} : { workflow: workflowRef }),
        ref,
        commit: sha,
    };
}
/** Web address of the run; undefined if the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

;// CONCATENATED MODULE: ./packages/runner/lib/made-evidence.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const made_evidence_note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-made-evidence');
/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
async function noteEvidence(releaseDir, made, host) {
    await (0,promises_.appendFile)(made_evidence_note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''));
}
/** What the steps of this job made: for each name, the last digest. */
async function madeEvidence(releaseDir, host) {
    const text = (await (0,read_limited/* readIfThere */.qC)(made_evidence_note(host), lib_limits/* limits */.F.evidence))?.toString() ?? '';
    const entries = text
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line));
    const own = entries.filter(entry => entry.releaseDir === releaseDir);
    return [...new Map(own.map(({ name = '', digest }) => [name, { name, digest }])).values()];
}
/** Tells whether a file is as a step of this job made it, or has the digest that the input `evidence` says. */
async function trustedFiles(releaseDir, evidence, host) {
    const known = [
        ...(await wholeList(releaseDir, evidence ?? [], 'evidence')),
        ...(await madeEvidence(releaseDir, host)),
    ];
    return async (path) => {
        const name = evidenceName(releaseDir, path);
        if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
            return false;
        const sha256 = await (0,lib_digest/* sha256File */.Q3)(path, 'inside', lib_limits/* assetLimit */.y);
        return known.some(one => one.name === name && one.digest.sha256 === sha256);
    };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/evidence.js




/** Writes the evidence about all projects into the release directory. Returns its digests. */
async function writeEvidence(projects, { inputs, host }) {
    const [first] = projects;
    if (first === undefined)
        return [];
    const { commit } = first.project.repository;
    const context = readContext();
    const files = projects.flatMap(({ measured }) => measured.files);
    const importedBefore = projects.flatMap(({ measured }) => measured.importedBefore);
    const branches = projects.some(({ measured }) => measured.branches);
    const nothing = projects.flatMap(({ measured }) => measured.nothing ?? []);
    const version = commonVersion(projects);
    const results = {
        cases: projects.flatMap(({ cases }) => cases),
        pythons: projects.flatMap(({ pythons }) => pythons),
    };
    const tested = projects.every(({ facts }) => facts.tests !== undefined);
    await writeTestEvidence(inputs['release-dir'], {
        coverage: coverageDocument({ commit, report: { version, branches, files }, files, importedBefore, nothing }),
        // Only if all projects have results: those of some projects would look like the results of the commit.
        tests: tested ? testResults({ commit, ...results }) : undefined,
        failed: projects.some(({ facts }) => facts.tests !== undefined && testsFail(facts.tests)),
        commit,
        repository: `${context.serverUrl}/${context.repository}`,
        run: runUrl(context),
    });
    const evidence = await testEvidence(inputs['release-dir']);
    await noteEvidence(inputs['release-dir'], evidence, host);
    return evidence;
}
/** The version of coverage.py, if it is the same for all projects. */
function commonVersion(projects) {
    const [version, ...others] = new Set(projects.map(({ measured }) => measured.version));
    return others.length === 0 ? version : undefined;
}

;// CONCATENATED MODULE: ./packages/host/lib/git.js
/**
 * Runs git in a directory, whoever owns it, as in a container, and without what a clone puts in place of objects
 * (https://git-scm.com/docs/git-replace). Its messages are in English on every machine.
 */
function git_git(directory, args, host) {
    return host.exec('git', ['-c', 'safe.directory=*', ...args], {
        cwd: directory,
        env: { LC_ALL: 'C', GIT_NO_REPLACE_OBJECTS: '1' },
    });
}
/** The first line of what git reported, for an error. Without a full stop; `nothing` if it reported nothing. */
function gitReported({ stderr }) {
    return stderr.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing';
}

;// CONCATENATED MODULE: ./packages/coverage/lib/diff.js

/**
 * Added lines by path in a unified diff without context (`git diff --unified=0`, prefixes a/ and b/). Lines are counted with the
 * headers of hunks, so that content that looks like a header is not misread as one.
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
/** Index of the last line of the hunk that begins at `header`. Headers do not count `\ No newline at end of file`. */
function endOfHunk(lines, header, count) {
    let at = header;
    for (let left = count; left > 0 && at < lines.length;)
        if (!lines[++at]?.startsWith('\\'))
            left--;
    return at;
}
/** The path of `b/path`: with a tab after a name with spaces, and in double quotes if it has special characters. */
function newPath(text) {
    const name = text.startsWith('"') ? unquote(text.slice(1, text.lastIndexOf('"'))) : text.replace(/\t$/, '');
    if (name.startsWith('b/'))
        return name.slice(2);
    throw new lib_problem/* Problem */.A('read the output of git diff', {
        found: `it contains the unexpected name ${JSON.stringify(name)}.`,
        next: 'Check the git configuration.',
    });
}
const escapes = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
/** Reverses git's quote.c: C escapes, and bytes in octal. In one pass, because digits after an escaped backslash belong to the name. */
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

;// CONCATENATED MODULE: ./packages/coverage/lib/git.js




/** The repository that contains `directory`. Throws a Problem if there is none, or if it has no commit. */
async function repositoryOf(directory, host) {
    const args = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'];
    const top = await git_git(directory, ['rev-parse', '--show-toplevel'], host);
    const head = await git_git(directory, args, host);
    if (top.exitCode !== 0 || head.exitCode !== 0) {
        throw new lib_problem/* Problem */.A(`find the repository of ${directory}`, {
            found: `git reported: ${gitReported(top.stderr ? top : head)}.`,
            next: 'Check out the repository before this step (actions/checkout).',
        });
    }
    const [shallow = '', commit = ''] = head.stdout.trim().split('\n');
    const root = (0,external_node_path_.resolve)(top.stdout.replace(/\r?\n$/, ''));
    const [tracked, untracked] = [await trackedIn(root, host), await untrackedIn(root, host)];
    return { root, commit, tracked, untracked, isShallow: shallow === 'true' };
}
/**
 * Lines that HEAD added or changed since it diverged from `base` (a branch, tag or commit), by path from `root`. In a renamed file,
 * only changed lines count. Throws a Problem if the checkout does not have enough history.
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
    const result = await git_git(root, [...options, 'diff', ...args, ...plain, fork, 'HEAD', '--'], host);
    return parseChangedLines(git_required(result, `compare with ${base}`));
}
async function trackedIn(root, host) {
    const entries = git_required(await git_git(root, ['ls-files', '-z', '--stage', '-t'], host), 'list the tracked files');
    const gone = git_required(await git_git(root, ['ls-files', '-z', '--deleted'], host), 'list the deleted files');
    const deleted = new Set(gone.split('\0'));
    const paths = entries.split('\0').flatMap(entry => trackedPath(entry));
    return [...new Set(paths)].filter(path => !deleted.has(path));
}
async function untrackedIn(root, host) {
    const args = ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.py'];
    const paths = git_required(await git_git(root, args, host), 'list the untracked files');
    return paths.split('\0').filter(path => path !== '');
}
/** The path of `H 100644 <object> 0\t<path>`; none for submodules (160000) and files outside a sparse checkout (S). */
function trackedPath(entry) {
    const [, tag, mode, path] = /^(\S) (\d{6}) [0-9a-f]+ \d\t(.+)$/s.exec(entry) ?? [];
    return path === undefined || tag === 'S' || mode === '160000' ? [] : [path];
}
async function forkPoint(root, base, host) {
    const commit = (await commitOf(root, base, host)) ?? (await commitOf(root, `refs/remotes/origin/${base}`, host));
    if (commit === undefined)
        throw tooShort(base, `${JSON.stringify(base)} is not in this checkout.`);
    const { exitCode, stdout } = await git_git(root, ['merge-base', commit, 'HEAD'], host);
    if (exitCode !== 0)
        throw tooShort(base, `this checkout has no commit in common with ${JSON.stringify(base)}.`);
    return stdout.trim();
}
/** Clones a repository into a new directory and checks a commit out, so that what runs in there changes nothing in `root`. */
async function cloneAt(root, commit, to, host) {
    const plain = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false'];
    const what = `clone ${root}`;
    git_required(await git(root, [...plain, 'clone', '--quiet', '--no-local', '--no-checkout', root, to], host), what);
    git_required(await git(to, [...plain, 'checkout', '--quiet', '--detach', commit], host), what);
}
/** The commit that a name refers to in this checkout; undefined if it does not exist. */
async function commitOf(root, name, host) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const { exitCode, stdout } = await git_git(root, args, host);
    // Git before 2.30 also prints --end-of-options.
    return exitCode === 0 ? stdout.trim().split('\n').at(-1) : undefined;
}
function tooShort(base, found) {
    return new lib_problem/* Problem */.A(`find the lines changed since ${JSON.stringify(base)}`, {
        found,
        next: 'Check out with `fetch-depth: 0` (actions/checkout), or set the input `base` to a different commit.',
    });
}
function git_required(ran, what) {
    if (ran.exitCode === 0)
        return ran.stdout;
    throw new lib_problem/* Problem */.A(what, { found: `git reported: ${gitReported(ran)}.`, next: 'Check the repository.' });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/base-commit.js

/**
 * The commit or branch that this run is compared with: the one in the inputs, otherwise the event's. undefined if there is none,
 * for example for a new branch. Also names a commit that is not in the checkout, so that the caller can say what to do.
 */
async function base_commit_baseOf(asked, event, { root, isShallow }, host) {
    const first = (names) => firstOf(names, root, host);
    if (asked !== undefined)
        return asked;
    const { pullRequest, before, defaultBranch, ref } = event;
    if (pullRequest !== undefined) {
        const { base, baseSha, headSha } = pullRequest;
        // GitHub checks out a merge into the present base; the base in the event may be older.
        const isMerge = headSha !== undefined && (await commitOf(root, 'HEAD^2', host)) === headSha;
        return (await first([isMerge ? 'HEAD^1' : undefined, `refs/remotes/origin/${base}`])) ?? baseSha;
    }
    const known = await first([before]);
    if (known !== undefined || isShallow || before === undefined)
        return known ?? before;
    // After a forced push, the earlier commits of the branch are not in the checkout.
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

;// CONCATENATED MODULE: ./packages/coverage/lib/compare/changed.js

/**
 * The coverage of changed lines in a report. `changed` has the numbers of new and changed lines by file, `unmeasured` the source
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
        uncovered: uncovered.filter(({ lines }) => lines.length > 0).sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)),
        unmeasured: unmeasured.filter(path => (changed.get(path)?.size ?? 0) > 0).sort(lib_files/* byBytes */.bg),
    };
}
function changed_count(files) {
    return files.reduce((sum, { lines }) => sum + lines.length, 0);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/compare/compare.js


/**
 * Files whose percentage fell and whose uncovered lines and branches increased, the largest increase first. Does not include new
 * or deleted files, or files that only lost covered lines.
 */
function lostCoverage(baseline, now) {
    const lost = now.flatMap(file => lostOf(file, baseline.get(file.path)));
    return lost.sort((a, b) => b.newlyUncovered - a.newlyUncovered || (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
function lostOf(file, baseline) {
    if (baseline === undefined)
        return [];
    const now = countsOf([file]);
    const newlyUncovered = uncovered(now) - uncovered(baseline);
    if (newlyUncovered <= 0 || !isLess(now, baseline))
        return [];
    return [{ path: file.path, baseline: coverage_model_percentOf(baseline), now: coverage_model_percentOf(now), newlyUncovered }];
}
/** Compares the fractions as integers, to avoid rounding. A file without anything to cover counts as fully covered. */
function isLess(a, b) {
    const [totalA, totalB] = [a.lines + a.branches, b.lines + b.branches];
    return totalB === 0 || (totalA - uncovered(a)) * totalB < (totalB - uncovered(b)) * totalA;
}
function uncovered({ lines, coveredLines, branches, coveredBranches }) {
    return lines - coveredLines + branches - coveredBranches;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/compare/thresholds.js


/**
 * Checks thresholds with exact numbers: 89.96 % is less than 90 %, even if it is shown as 90.0 %. Files without anything to cover
 * are left out. If no file has anything, no threshold is met: nobody knows whether the tests reach the code. If `changed` is undefined
 * (nothing to compare with), its threshold is not checked; a change without executable lines meets it.
 */
function checkThresholds(required, files, changed) {
    const checks = [];
    const total = countsOf(files);
    const isKnown = coverage_model_percentOf(total) !== undefined;
    if (required.total !== undefined)
        checks.push(simpleCheck('total', required.total, total, isKnown));
    if (required.file !== undefined)
        checks.push(fileCheck(required.file, files));
    if (required.changed !== undefined && changed !== undefined) {
        const counts = { lines: changed.lines, coveredLines: changed.covered, branches: 0, coveredBranches: 0 };
        checks.push(simpleCheck('changed', required.changed, counts, isKnown));
    }
    return checks;
}
function simpleCheck(kind, required, counts, isKnown) {
    return { kind, required, actual: coverage_model_percentOf(counts), met: isKnown && reaches(counts, required), below: [] };
}
function fileCheck(required, files) {
    const all = files
        .map(file => ({ path: file.path, counts: countsOf([file]) }))
        .flatMap(one => {
        const percent = coverage_model_percentOf(one.counts);
        return percent === undefined ? [] : [{ ...one, percent }];
    })
        .sort((a, b) => a.percent - b.percent || (0,lib_files/* byBytes */.bg)(a.path, b.path));
    const below = all.filter(({ counts }) => !reaches(counts, required));
    return {
        kind: 'file',
        required,
        actual: all[0]?.percent,
        met: all.length > 0 && below.length === 0,
        below: below.map(({ path, percent }) => ({ path, percent })),
    };
}
/** Compares in integer millionths of a percent, because in floating point, 64.1 times 1000 is less than 64100. */
function reaches({ lines, coveredLines, branches, coveredBranches }, required) {
    return (coveredLines + coveredBranches) * 100_000_000 >= Math.round(required * 1_000_000) * (lines + branches);
}

;// CONCATENATED MODULE: ./packages/host/lib/workspace-files.js



/**
 * The files that paths and patterns match, relative to `directory`, each once, in bytewise order. Throws a Problem for a line
 * that matches no file, or that leads out of the directory, directly or by a symbolic link. Its message names `input`.
 */
async function matchFiles(patterns, directory, input) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await matchOne(pattern, directory, input)));
    return [...new Set(found)].sort(lib_files/* byBytes */.bg);
}
async function matchOne(pattern, directory, input) {
    if (leadsOut(pattern))
        throw workspace_files_bad(input, pattern, 'it leads out of the workspace.');
    // If a file has this name, brackets and stars in it are not a pattern.
    const whole = await isFile((0,external_node_path_.join)(directory, pattern));
    const paths = whole ? [(0,lib_files/* toPosix */.d7)(pattern)] : await expand(pattern, directory);
    if (paths.length === 0)
        throw workspace_files_bad(input, pattern, 'it matches no file.');
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
            paths.push((0,lib_files/* toPosix */.d7)(path));
    return paths;
}
async function isFile(path) {
    return (await (0,lib_files/* fileSize */.Ov)(path)) !== undefined;
}
/** Refused because names are printed one per line in logs, outputs and summaries. */
function refuseControl(path, input) {
    if (/\p{Cc}/u.test(path))
        throw workspace_files_bad(input, path, 'the name contains a line break or another control character.');
}
async function refuseLinkOut(path, directory, input) {
    const [root, target] = await Promise.all([(0,promises_.realpath)(directory), (0,promises_.realpath)((0,external_node_path_.join)(directory, path))]);
    if (leadsOut((0,external_node_path_.relative)(root, target)))
        throw workspace_files_bad(input, path, `it leads out of the workspace (to ${target}).`);
}
function leadsOut(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes('..');
}
function workspace_files_bad(input, pattern, found) {
    return new lib_problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one per line.',
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/matrix-jobs.js




const noteShape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* number */.ai)(1, 1),
    name: lib_shape/* text */.Qq,
    directory: lib_shape/* text */.Qq,
    commit: lib_shape/* text */.Qq,
    python: lib_shape/* text */.Qq,
    requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: lib_shape/* text */.Qq, pinned: lib_shape/* boolean */.zM })),
    wheel: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ places: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq), hasPython: lib_shape/* boolean */.zM })),
    failed: lib_shape/* boolean */.zM,
    data: (0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^data-\d+$/, 'the name of a data file')),
});
/**
 * Stores the data of a matrix job beside the release directory (`release.records/coverage/…`), from where it is handed to the job
 * that reports. If the matrix job runs again, it replaces its data.
 */
async function storeMatrixJob(releaseDir, job) {
    const target = (0,external_node_path_.join)(matrixJobsDir(releaseDir), folderOf(job));
    await (0,promises_.rm)(target, { recursive: true, force: true });
    await (0,promises_.mkdir)(target, { recursive: true });
    const data = job.dataFiles.map((_, index) => `data-${index + 1}`);
    for (const [index, file] of job.dataFiles.entries())
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(target, `data-${index + 1}`));
    await (0,promises_.copyFile)(job.junit, (0,external_node_path_.join)(target, junitName));
    const { name, directory, commit, python, requirements, wheel, failed } = job;
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(target, noteName), (0,lib_json/* renderJson */.hF)({
        ...{ version: 1, name, directory, commit, python },
        ...(requirements === undefined ? {} : { requirements }),
        ...(wheel === undefined ? {} : { wheel }),
        ...{ failed, data },
    }));
}
/**
 * The data of matrix jobs beside the release directory, by name and directory. Throws a Problem if its commit differs, or if it is
 * incomplete.
 */
async function readMatrixJobs(releaseDir, commit) {
    const folders = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(matrixJobsDir(releaseDir)))) ?? [];
    const jobs = [];
    for (const folder of folders)
        jobs.push(await readMatrixJob((0,external_node_path_.join)(matrixJobsDir(releaseDir), folder), folder, commit));
    return jobs.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.directory, b.directory));
}
/** Absolute paths of all files of matrix jobs beside the release directory. */
async function matrixJobFiles(releaseDir) {
    const directory = matrixJobsDir(releaseDir);
    const found = (await (0,if_there/* ifThere */.y)((0,lib_files/* listFiles */.CS)(directory))) ?? [];
    return found.map(path => (0,external_node_path_.join)(directory, path));
}
async function readMatrixJob(path, folder, commit) {
    await requireFile((0,external_node_path_.join)(path, noteName), folder);
    const value = (0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(path, noteName), noteLimit)).toString('utf8'), (0,external_node_path_.join)(path, noteName));
    const note = (0,lib_shape/* readShape */._f)(noteShape, value, (0,external_node_path_.join)(path, noteName), again);
    if (note.commit !== commit) {
        throw new lib_problem/* Problem */.A(`use the matrix job ${JSON.stringify(note.name)}`, {
            found: `it measured the commit ${note.commit}, but ${commit} is checked out.`,
            next: 'Check out the same commit in all jobs, and start with an empty release directory.',
        });
    }
    const dataFiles = note.data.map(file => (0,external_node_path_.join)(path, file));
    const junit = (0,external_node_path_.join)(path, junitName);
    for (const file of [...dataFiles, junit])
        await requireFile(file, note.name);
    const { name, directory, python, requirements, wheel, failed } = note;
    return { name, directory, python, requirements, wheel, failed, dataFiles, junit };
}
const noteName = 'matrix-job.json';
const junitName = 'junit.xml';
const noteLimit = 1024 * 1024;
const again = 'Delete its directory, and run the matrix job again.';
async function requireFile(path, name) {
    if ((await (0,lib_files/* fileSize */.Ov)(path)) !== undefined)
        return;
    throw new lib_problem/* Problem */.A(`use the matrix job ${JSON.stringify(name)}`, { found: `${path} is missing.`, next: again });
}
function matrixJobsDir(releaseDir) {
    return (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'coverage');
}
/** A directory name that is valid in the artifact service and on every file system, and different for each project. */
function folderOf({ name, directory }) {
    if (!/^\w$|^\w[\w.+ -]{0,98}[\w+-]$/.test(name)) {
        throw new lib_problem/* Problem */.A('use the input `matrix-job`', {
            found: `${JSON.stringify(name)} is not a valid name.`,
            next: 'Use only letters, digits, spaces and . _ + -, for example `python-3.12 linux`.',
        });
    }
    return directory === '.' ? name : `${name}.${(0,lib_digest/* sha256 */.sc)(Buffer.from(directory)).slice(0, 12)}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/coverage/lib/python/coverage-bridge.js
// Written by `npm run docs` from python/coverage_bridge.py.
const coverageBridge = `
# Reads data files of coverage.py and reports on them, by the public interface of coverage.py
# (https://coverage.readthedocs.io/en/latest/api.html). The request comes as JSON on standard input. The answer goes to the file
# that the request names, because plugins may print to standard output.
import json, os, sqlite3, sys, traceback
from inspect import signature
from pathlib import Path

# Like \`python -m\`: the project's directory may contain plugins.
if sys.path[0] == "":
    sys.path[0] = os.getcwd()

# Data of others must not take all the memory. 1 GiB is more than the largest projects need. Windows has no such limit.
try:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    most = 1024**3 if hard == resource.RLIM_INFINITY else min(hard, 1024**3)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
except (ImportError, ValueError, OSError):
    pass

from coverage import Coverage, CoverageData, CoverageException


def version_in(file):
    """The version that wrote it (https://coverage.readthedocs.io/en/latest/dbschema.html). Only reads the file."""
    with open(file, "rb") as stream:
        header = stream.read(16)
    if not header:
        raise ValueError("it is empty")
    if header != b"SQLite format 3\\0":
        raise ValueError("it is not a data file of coverage.py 5 or newer")
    database = sqlite3.connect(Path(file).resolve().as_uri() + "?mode=ro", uri=True)
    try:
        if not database.execute("select 1 from sqlite_master where name = 'coverage_schema'").fetchone():
            raise ValueError("it is a database of another program, not of coverage.py")
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
        return {"file": file, "error": "the file does not exist"}
    except (OSError, ValueError, sqlite3.Error, CoverageException) as error:
        return {"file": file, "error": str(error)}


class Mapping:
    """Aliases for coverage.py before 7.6. Newer versions use only \`map\`."""

    def __init__(self, mapping):
        # coverage.py looks up data by the real path of a source.
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
    document = json_of(request, sorted(wanted))
    names = {os.path.normcase(os.path.realpath(name)) for name in document["files"]}
    write(request["report"], slim(document))
    kept = [path for path in sorted(wanted) if os.path.normcase(path) in names]
    return {
        "omitted": [path for path in sorted(wanted) if path not in kept],
        "foreign": [line for name in kept for line in foreign_lines(name, combined)],
    }


def foreign_lines(name, data):
    """The first executed line that is missing or empty in the source: then code that is not this source ran under its name."""
    if not name.endswith(".py"):
        return
    with open(name, "rb") as stream:
        source = stream.read().splitlines()
    for line in sorted(data.lines(name) or []):
        # Python before 3.11 traces line 1 of every module, even if it is empty.
        if line > 1 and (line > len(source) or not source[line - 1].strip()):
            yield [name, line, len(source)]
            return


def json_of(request, wanted):
    coverage = Coverage(data_file=request["combined"], config_file=request.get("config") or True)
    # The paths are already mapped.
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
    """What coverage.py counts. Its JSON lists more (docstrings, before 7.13) or less (lines without a choice)."""
    statements = coverage.analysis2(name)[1]
    if not coverage.get_data().has_arcs():
        return {"statements": statements}
    # Public since 7.10. In older versions, the XML report uses it.
    known = hasattr(coverage, "branch_stats")
    stats = coverage.branch_stats(name) if known else coverage._analyze(name).branch_stats()
    branches = [[line, total, taken] for line, (total, taken) in sorted(stats.items())]
    return {"statements": statements, "branch_stats": branches}


def slim(document):
    """The report without functions and classes, with the same names on every system. Format 2 only added its number."""
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
    except MemoryError:
        return {"error": "it needs more than 1 GiB of memory for these files", "details": ""}
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error), "details": traceback.format_exc()}


request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
write(request["answer"], answer(request))
`;

;// CONCATENATED MODULE: ./packages/coverage/lib/python/describe-python.js
// Written by `npm run docs` from python/describe_python.py.
const describePython = `
# Prints the version of Python and those of packages. Runs on every Python, even if it is too old for the rest, so that the
# error can name its version.
import sys
# Modules of the project may have the names of these.
sys.path = [path for path in sys.path if path]
import json, platform
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
try:
    from _release_tools_wheel_first import wheel
except ImportError:
    wheel = None
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "implementation": platform.python_implementation(), "packages": packages, "wheel": wheel}))
`;

;// CONCATENATED MODULE: ./packages/coverage/lib/test-env.js
// The project's programs need the environment that its developers set, but not the variables of this step: inputs, outputs, files
// for later steps, and tokens that the step got for itself.
const withheld = /^(INPUT_.*|ACTIONS_.*(TOKEN|URL)|SONAR_TOKEN|SONAR_SCANNER_JSON_PARAMS|GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i;
/** The environment for tests of the project. */
function testEnv(own) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0]));
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/python.js




/** The Python packages that measure coverage, by their names in pip. */
const packageNames = ['coverage', 'pytest', 'pytest-cov'];
/**
 * Finds the Python to use: the requested program or path (relative to `directory`), otherwise `python`, otherwise `python3` on
 * PATH. Throws a Problem if there is none, or if it is older than 3.8.
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
        next: 'Set up Python 3.8 or newer before this step (actions/setup-python), or set the input `python`.',
    });
}
/** The version, with the name of the implementation if it is not CPython: `3.12.1`, `PyPy 3.9.16`. */
function pythonLabel({ version, implementation = 'CPython' }) {
    return implementation === 'CPython' ? version : `${implementation} ${version}`;
}
/** Throws a Problem that says what to install if one of the packages is missing. */
function requirePackages(python, names) {
    const missing = names.filter(name => python.packages[name] === undefined);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`use ${python.program}`, {
        found: `Python ${python.version} lacks ${missing.join(' and ')}.`,
        next: `Run \`${python.program} -m pip install ${missing.join(' ')}\` before this step, or set the input \`python\` to a different Python.`,
    });
}
function locate(wanted, directory) {
    return (0,external_node_path_.isAbsolute)(wanted) || !/[\\/]/.test(wanted) ? wanted : (0,external_node_path_.join)(directory, wanted);
}
/** The Python, or the reason why it cannot be used. */
async function ask(program, directory, host) {
    const result = await run(program, directory, host);
    if (result === undefined)
        return 'does not exist';
    if (result.exitCode !== 0)
        return `does not run (${result.stderr.trim().split('\n').at(-1)?.slice(0, 200)})`;
    const answer = (0,lib_json/* parseJson */.qF)(result.stdout.trim().split('\n').at(-1) ?? '', `the answer of ${program}`);
    const version = (0,lib_json/* textAt */.$6)(answer, 'version') ?? 'unknown';
    if (!isEnough(version))
        return `is Python ${version}`;
    const packages = packageNames.map(name => [name, (0,lib_json/* textAt */.$6)((0,lib_json.at)(answer, 'packages'), name)]);
    const implementation = (0,lib_json/* textAt */.$6)(answer, 'implementation');
    const wheel = wheelIn(answer);
    return {
        program,
        version,
        implementation,
        packages: Object.fromEntries(packages.filter(([, found]) => found !== undefined)),
        ...(wheel === undefined ? {} : { wheel }),
    };
}
function wheelIn(answer) {
    const hasPython = (0,lib_json.at)(answer, 'wheel', 'hasPython');
    return typeof hasPython === 'boolean' ? { places: (0,lib_json/* textsAt */.i1)(answer, 'wheel', 'places'), hasPython } : undefined;
}
async function run(program, directory, host) {
    try {
        return await host.exec(program, ['-c', describePython, ...packageNames], { cwd: directory, env: testEnv(host.env) });
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

;// CONCATENATED MODULE: ./packages/coverage/lib/coverage-py.js






/**
 * Sends a request to coverage.py (python/coverage_bridge.py) in `directory`, whose configuration applies. `what` is attempted, for errors.
 * The caller checks the answer for `error`.
 */
async function askCoveragePy(python, request, directory, what, host) {
    requirePackages(python, ['coverage']);
    return (0,scratch/* withScratch */.h)('coverage', host, async (scratch) => {
        const answer = (0,external_node_path_.join)(scratch, 'answer.json');
        const result = await host.exec(python.program, ['-c', coverageBridge], {
            cwd: directory,
            env: testEnv(host.env),
            input: Buffer.from(JSON.stringify({ ...request, answer })),
        });
        if (result.exitCode === 0)
            return (0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(answer, lib_limits/* limits */.F.coverage)).toString('utf8'), answer);
        throw new lib_problem/* Problem */.A(what, {
            found: `coverage.py of ${python.program} does not work (exit code ${result.exitCode}).`,
            next: 'See the details. The Python environment may be broken.',
            details: `${result.stdout}${result.stderr}`.trim(),
        });
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/require-combinable.js

/** Throws a Problem that names two data files that cannot be combined, or one of a different major version of coverage.py. */
function requireCombinable(files, python) {
    const [first] = files;
    if (first === undefined)
        return;
    const other = files.find(file => file.branches !== first.branches);
    if (other !== undefined) {
        const [with_, without] = first.branches ? [first, other] : [other, first];
        throw new lib_problem/* Problem */.A('combine the coverage data', {
            found: `${with_.file} has branches, but ${without.file} does not.`,
            next: 'Set `branch` to the same value in the configuration of coverage.py for all matrix jobs.',
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
        found: `${file.file} was measured with coverage.py ${file.version}, but ${other[0]}.`,
        next: 'Install the same major version of coverage.py in all matrix jobs and in this job.',
    });
}
function majorOf(version) {
    return version?.split('.')[0];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/coverage-data.js





const nullable = (value, at) => (value === null ? undefined : (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq)(value, at));
const lookShape = (0,lib_shape/* object */.Ik)({
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        file: lib_shape/* text */.Qq,
        error: nullable,
        version: nullable,
        branches: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
        files: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq)),
    })),
});
/**
 * Describes data files of coverage.py (absolute paths) without changing them. Throws a Problem if files are missing, empty or
 * unreadable, or cannot be combined because only some have branches or major versions differ.
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
    requireCombinable(found, python);
    return found;
}
/** Describes each file, or says why it cannot be read (`error`). */
async function lookAtData(python, files, host) {
    if (files.length === 0)
        return [];
    const what = 'read the coverage data';
    const answer = await askCoveragePy(python, { do: 'look', files }, host.workspace, what, host);
    refuseError(answer, what);
    return (0,lib_shape/* readShape */._f)(lookShape, answer, 'the answer of coverage.py').files;
}
/**
 * Combines data files and creates the report of coverage.py with the project's own configuration in `directory` (or in
 * `config`). `mapping` maps names of measured files to absolute paths in the checkout. Other files are excluded.
 *
 * `json` is JSON of coverage.py (format 2 or 3) without functions and classes. Names in it are relative to `directory` if they are
 * below it, otherwise absolute. `omitted` has the absolute (real) paths that the configuration excludes.
 *
 * Lines that ran but that the source lacks are of another commit, or of code that was generated at run time under the name of the
 * file. If the data is known to be of this commit (`isOfCommit`), a warning says so, and they do not count. Otherwise throws a Problem.
 */
async function jsonOfData(python, files, mapping, options, host) {
    const what = 'create a report from the coverage data';
    const out = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'coverage-'));
    const [combined, report] = [(0,external_node_path_.join)(out, 'combined'), (0,external_node_path_.join)(out, 'report.json')];
    const paths = Object.fromEntries(mapping);
    const request = { do: 'report', files, mapping: paths, combined, report, config: options.config };
    const answer = await askCoveragePy(python, request, options.directory, what, host);
    refuseError(answer, what);
    const foreign = foreignLines(answer);
    if (options.isOfCommit === true)
        warnOfGenerated(foreign, host);
    else
        coverage_data_refuseForeign(foreign);
    return { json: await (0,read_limited/* readLimited */.tk)(report, lib_limits/* limits */.F.coverage), omitted: (0,lib_json/* textsAt */.i1)(answer, 'omitted') };
}
function refuseBroken(looked) {
    const broken = looked.flatMap(({ file, error, files = [] }) => {
        if (error !== undefined)
            return [`${file}: ${error.replace(/\.$/, '')}`];
        return files.length === 0 ? [`${file}: it contains no measurements`] : [];
    });
    if (broken.length === 0)
        return;
    throw new lib_problem/* Problem */.A('read the coverage data', {
        found: `${broken.slice(0, 5).join('; ')}.`,
        next: 'Regenerate the coverage data, and check that the tests import the code to measure.',
        details: broken.join('\n'),
    });
}
function foreignLines(answer) {
    return (0,lib_json/* listAt */.gT)(answer, 'foreign').map(entry => {
        const [file, line, length] = [(0,lib_json/* textAt */.$6)(entry, 0), (0,lib_json/* numberAt */.tk)(entry, 1) ?? 0, (0,lib_json/* numberAt */.tk)(entry, 2) ?? 0];
        const why = line > length ? `which has only ${format_count(length, 'line')}` : 'in which this line is empty';
        return { place: `${file}:${line}`, text: `line ${line} of ${file} ran, ${why}` };
    });
}
function coverage_data_refuseForeign(foreign) {
    const [first] = foreign;
    if (first === undefined)
        return;
    throw new lib_problem/* Problem */.A('match the coverage data with the source', {
        found: `the data says that ${first.text}. It belongs to a different commit, or the tests ran code that was generated under the name of this file.`,
        next: 'Measure the commit that you check out in this job. If code is generated, run the tests in this step or in a matrix job, or set `omit` for the file in the configuration of coverage.py.',
        details: placesOf(foreign),
    });
}
function warnOfGenerated(foreign, host) {
    const [first] = foreign;
    if (first === undefined)
        return;
    const others = foreign.length === 1 ? '' : ` The same is true of ${format_count(foreign.length - 1, 'more file')}.`;
    host.warning(`The tests ran code that was generated at run time under the name of a source file: ${first.text}.${others} ` +
        'Lines that the source lacks do not count. If the generated code also covers lines of the source that did not run, ' +
        'switch the generator off while you measure, for example with `--benchmark-disable` for pytest-benchmark, ' +
        'or set `omit` for the file in the configuration of coverage.py.');
}
function placesOf(foreign) {
    return foreign
        .slice(0, 5)
        .map(({ place }) => place)
        .join('\n');
}
const causes = [
    [/^NoDataError/, 'Check what the configuration of coverage.py includes and omits.'],
    [/^NotPython/, 'Use a Python that can parse all sources, or omit the file in the configuration of coverage.py.'],
    [/^(ConfigError|ModuleNotFoundError|ImportError)/, 'Correct the configuration of coverage.py.'],
];
function refuseError(answer, what) {
    const error = (0,lib_json/* textAt */.$6)(answer, 'error');
    if (error === undefined)
        return;
    const next = causes.find(([pattern]) => pattern.test(error))?.[1] ?? 'See the details, and regenerate the coverage data.';
    throw new lib_problem/* Problem */.A(what, {
        found: `coverage.py reported: ${error.replace(/\.?$/, '.')}`,
        next,
        details: String((0,lib_json.at)(answer, 'details')),
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/coverage-warnings.js
// https://coverage.readthedocs.io/en/latest/messages.html: the ones that mean that code ran without being measured.
const slugs = 'already-imported|module-not-measured|trace-changed|no-data-collected';
/** What coverage.py warned of in the output of pytest: its own sentences, each once, if they mean that the coverage is too low. */
function coverageWarnings(output) {
    const found = output.matchAll(new RegExp(`CoverageWarning: ([^\\n]*? \\((?:${slugs})\\))`, 'g'));
    return [...new Set([...found].map(([, text = '']) => text))];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/import-mismatch.js

/** What pytest prints: https://github.com/pytest-dev/pytest/blob/9.0.0/src/_pytest/python.py (ImportPathMismatchError). */
const printed = /import file mismatch:\s+imported module '([\w.]{1,200})' has this __file__ attribute:\s+(\S[^\n]{0,4000})\n\s*which is not the same as the test file we want to collect:\s+(\S[^\n]{0,4000})/;
/**
 * What it means that pytest stops with “import file mismatch”, and what to do: its own advice, to remove compiled files, is seldom right if
 * nothing was left from before. Undefined if it did not.
 */
function importMismatch(output) {
    const [, module = '', imported = '', wanted = ''] = printed.exec(output)?.map(visible/* oneLine */.TN) ?? [];
    if (module === '')
        return undefined;
    if (/[\\/](?:site|dist)-packages[\\/]/.test(imported))
        return [
            `the wheel has the tests, too: pytest found ${wanted}, and Python imports ${module} from the wheel that is installed`,
            `Run those of the wheel with \`pytest-args: --pyargs ${module.split('.')[0]}\`, or build a wheel without tests.`,
        ];
    return [
        `two files are the module ${module} for it: ${imported} and ${wanted}`,
        'Rename one of them, put an __init__.py into their directories, or add `--import-mode=importlib` to `pytest-args`.',
    ];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/python/read-pytest-settings.js
// Written by `npm run docs` from python/read_pytest_settings.py.
const readPytestSettings = `
# Lets pytest read its arguments and configuration, and stops it before it loads test code.
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
        # run:source_dirs exists since coverage.py 7.8.
        return any(map(read, ("run:source", "run:source_pkgs", "run:include", "run:source_dirs")))
    except coverage.exceptions.ConfigError:
        return False


def settings(known):
    config = getattr(known, "cov_config", ".coveragerc")
    junit = getattr(known, "xmlpath", None)
    sources = getattr(known, "cov_source", None) or []
    # Without a value, it is True.
    named = any(source is not True for source in sources) or names(config)
    found = {"covers": bool(sources), "names": named, "doctests": bool(getattr(known, "doctestmodules", False))}
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

;// CONCATENATED MODULE: ./packages/coverage/lib/pytest-settings.js




const pytest_settings_shape = (0,lib_shape/* object */.Ik)({
    covers: lib_shape/* boolean */.zM,
    names: lib_shape/* boolean */.zM,
    doctests: lib_shape/* boolean */.zM,
    config: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    junit: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});
/** Reads the settings of pytest for `args`. If pytest cannot read them, it reports that when it runs. */
async function pytestSettings(python, args, { directory, out }, host) {
    const answer = (0,external_node_path_.join)(out, 'settings.json');
    await host.exec(python.program, ['-c', readPytestSettings, answer, ...args], {
        cwd: directory,
        env: testEnv(host.env),
    });
    const json = (await (0,read_limited/* readIfThere */.qC)(answer, lib_limits/* limits */.F.note))?.toString() ?? '{"covers":false,"names":true,"doctests":false}';
    return (0,lib_shape/* readShape */._f)(pytest_settings_shape, (0,lib_json/* parseJson */.qF)(json, answer), answer);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/pytest.js










// https://docs.pytest.org/en/stable/reference/exit-codes.html
const meanings = {
    2: ['it was interrupted, or could not collect all tests', 'Fix the errors in its output.'],
    3: ['it had an internal error', 'See the traceback in its output. The cause is often a plugin.'],
    4: ['its arguments are invalid', 'Correct `pytest-args`, or `addopts` in the configuration of the project.'],
    5: ['it found no tests', 'Check `working-directory` and `pytest-args`.'],
};
/**
 * Runs pytest with coverage and shows its output line by line. The project's settings apply: what it measures, and its reports.
 * Throws a Problem if the tests did not finish, or left no data.
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
        env: { ...testEnv(host.env), ...doctestsOfWheel(settings, options), COVERAGE_FILE: (0,external_node_path_.join)(dataDir, dataName) },
        line: line => host.info(line),
    });
    if (result.exitCode !== 0 && result.exitCode !== 1)
        throw stopped(result);
    // The project's `fail_under` turns the exit code 5 into 1.
    if (result.exitCode === 1 && (await hasNoTests(junit)))
        throw stopped({ ...result, exitCode: 5 });
    const dataFiles = await dataIn(dataDir, python, host);
    if (dataFiles.length === 0 && !hasNothingToMeasure(python))
        throw pytest_nothing('coverage data', '`--no-cov` or `-p no:pytest_cov`', result);
    if ((await (0,lib_files/* fileSize */.Ov)(junit)) === undefined)
        throw pytest_nothing('JUnit report', '`-p no:junitxml`', result);
    return {
        exitCode: result.exitCode,
        dataFiles,
        junit,
        warnings: coverageWarnings(result.stdout + result.stderr),
        ...(settings.config === undefined ? {} : { config: settings.config }),
    };
}
/**
 * pytest finds docstrings in the checkout, and imports their modules from the wheel that is measured. It takes a file other than the one
 * that it found for an error, unless this variable is set (import_path in
 * https://github.com/pytest-dev/pytest/blob/9.0.0/src/_pytest/pathlib.py).
 */
function doctestsOfWheel({ doctests }, { sources }) {
    return doctests && isOfWheel(sources) ? { PY_IGNORE_IMPORTMISMATCH: '1' } : {};
}
/** True if what is measured is an installed wheel, and not the checkout. */
const isOfWheel = (sources) => sources.some(external_node_path_.isAbsolute);
/** True if the wheel that is tested has extensions in other languages only. */
const hasNothingToMeasure = ({ wheel }) => wheel?.hasPython === false;
async function hasNoTests(junit) {
    // A larger report has tests.
    const text = (await (0,read_limited/* readLimited */.tk)(junit, lib_limits/* limits */.F.note).catch(() => '')).toString();
    return /<testsuite\b[^>]*\btests="0"/.test(text) && !text.includes('<testcase');
}
const dataName = 'coverage';
// Named explicitly, because the automatic loading of plugins may be disabled.
const byName = ['-p', 'pytest_cov'];
function allArgs(options, settings, junit) {
    const sources = sourcesOf(options, settings);
    const byProject = settings.covers && options.sources.length === 0;
    const all = settings.covers ? [] : ['--cov'];
    const cover = sources.length === 0 ? all : ['--cov-reset', ...sources.map(source => `--cov=${source}`)];
    // Without a value, it would make pytest-cov ignore all sources.
    const args = settings.names ? options.args : options.args.filter(arg => arg !== '--cov');
    return [
        ...byName,
        ...['-o', 'junit_family=xunit1'],
        `--junitxml=${junit}`,
        ...cover,
        // What is measured is ours to say. A project that turns warnings into errors must not fail for it.
        ...(sources.length === 0 ? [] : ['-W', 'ignore:--include is ignored because --source is set']),
        // Only the reports that the project requests.
        ...(byProject ? [] : ['--cov-report=']),
        ...(options.branch === true ? ['--cov-branch'] : []),
        // The project's `fail_under` is for what the project measures, for example with the tests themselves.
        ...(isOfWheel(sources) ? ['--cov-fail-under=0'] : []),
        ...args,
    ];
}
/**
 * What to measure; empty if the project's settings decide. Defaults to the working directory, because coverage.py would otherwise
 * omit files that tests never import. It looks for these only in packages, and a directory `src` is not a package.
 */
function sourcesOf({ sources, directory }, { names }) {
    if (sources.length > 0 || names)
        return sources;
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'src')) ? ['.', 'src'] : ['.'];
}
/** The combined data, and data of processes that outlived pytest. Their incomplete files are ignored. */
async function dataIn(directory, python, host) {
    const names = (await (0,promises_.readdir)(directory)).sort(lib_files/* byBytes */.bg);
    const late = names.filter(name => name !== dataName).map(name => (0,external_node_path_.join)(directory, name));
    const looked = await lookAtData(python, late, host);
    const broken = looked.filter(({ error }) => error !== undefined).map(({ file }) => (0,external_node_path_.basename)(file));
    if (broken.length > 0)
        host.warning(`Ignoring unreadable coverage data of processes that outlived pytest: ${broken.join(', ')}.`);
    const whole = looked.filter(({ files = [] }) => files.length > 0);
    // coverage.py writes a file without measurements, too.
    const hasData = names.includes(dataName) && !hasNothingToMeasure(python);
    return [...(hasData ? [(0,external_node_path_.join)(directory, dataName)] : []), ...whole.map(({ file }) => file)];
}
/** The first modules that no test file could import: a requirement of the tests is often not listed. */
function missingModules(output) {
    const names = [...output.matchAll(/ModuleNotFoundError: No module named '([\w.]{1,100})'/g)].map(([, name = '']) => name);
    return [...new Set(names)].slice(0, 5);
}
function stopped({ exitCode, stdout, stderr }) {
    const missing = exitCode === 2 || exitCode === 4 ? missingModules(stdout + stderr) : [];
    const [found, next] = meaningOf(exitCode, missing, stdout + stderr);
    return new lib_problem/* Problem */.A('run pytest', {
        found: `${found} (exit code ${exitCode}).`,
        next,
        details: tail(stdout + stderr),
    });
}
function meaningOf(exitCode, missing, output) {
    if (missing.length > 0)
        return [
            `it could not import ${missing.join(', ')}`,
            'List what provides that in the requirements of the tests, for example in the dependency group `test` of pyproject.toml.',
        ];
    const mismatch = exitCode === 2 ? importMismatch(output) : undefined;
    if (mismatch !== undefined)
        return mismatch;
    // pytest ends with 4 for this too, whatever the code of the file raises.
    if (exitCode === 4 && output.includes('ImportError while loading conftest'))
        return ['it could not load conftest.py', 'Fix the error at the end of its output.'];
    return meanings[exitCode] ?? ['it was terminated', 'See the end of its output.'];
}
function pytest_nothing(what, switched, { stdout, stderr }) {
    return new lib_problem/* Problem */.A('run pytest', {
        found: `it finished without ${what}.`,
        next: `Remove ${switched} from \`pytest-args\` and from \`addopts\`, and check its warnings.`,
        details: tail(stdout + stderr),
    });
}
function tail(output) {
    return output.trimEnd().split('\n').slice(-60).join('\n');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/.pnpm/saxes@6.0.0/node_modules/saxes/saxes.js
var saxes = __webpack_require__(3649);
;// CONCATENATED MODULE: ./packages/coverage/lib/read/xml.js



const defaults = { bytes: 100 * 1024 * 1024, depth: 100 };
/**
 * Reads well-formed XML in UTF-8 as a stream. It knows only the five entities of XML itself, and fetches no DTD. `what` names the
 * document in errors. Throws a Problem, and everything that a callback throws.
 */
async function readXml(chunks, what, handlers, limits = {}) {
    const { bytes, depth } = { ...defaults, ...limits };
    const parser = strictParser(what, handlers, depth);
    const decoder = new external_node_util_.TextDecoder('utf-8', { fatal: true });
    let size = 0;
    for await (const chunk of chunks) {
        size += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
        if (size > bytes)
            throw xml_unreadable(what, `it has more than the ${bytes} bytes accepted.`);
        parser.write(typeof chunk === 'string' ? chunk : xml_decode(decoder, chunk, what));
    }
    if (size === 0)
        throw xml_unreadable(what, 'it is empty.');
    parser.write(xml_decode(decoder, undefined, what)).close();
}
function strictParser(what, handlers, maxDepth) {
    const parser = new saxes/* SaxesParser */.wT();
    let depth = 0;
    parser.on('error', error => {
        throw xml_unreadable(what, `it is not well-formed XML (${(0,lib_problem/* messageOf */.b)(error).replace(/\.$/, '')}).`);
    });
    parser.on('xmldecl', ({ encoding }) => refuseEncoding(encoding, what));
    parser.on('doctype', doctype => refuseDeclarations(doctype, what));
    parser.on('opentag', ({ name, attributes }) => {
        depth += 1;
        if (depth > maxDepth)
            throw xml_unreadable(what, `its elements are nested more than ${maxDepth} levels deep.`);
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
    throw xml_unreadable(what, `its encoding is ${JSON.stringify(encoding)}, not UTF-8.`);
}
/** Declarations could define entities that grow without limit or read files. Reports of test tools never have them. */
function refuseDeclarations(doctype, what) {
    if (doctype.includes('['))
        throw xml_unreadable(what, 'it declares its own entities or elements (DOCTYPE with "[").');
}
function xml_decode(decoder, chunk, what) {
    try {
        return decoder.decode(chunk, { stream: chunk !== undefined });
    }
    catch (cause) {
        throw xml_unreadable(what, 'it is not UTF-8.', cause);
    }
}
/** The Problem for a report that cannot be used. */
function xml_unreadable(what, found, cause) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Check that the program that creates it finished.', cause });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/cobertura-files.js



/** Collects the files of a Cobertura report from its elements, in document order. */
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
            throw xml_unreadable(this.#what, 'it has a <class> without a filename.');
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
            throw xml_unreadable(this.#what, `${file?.path} has a duplicate or malformed line: ${JSON.stringify(attributes)}.`);
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
        return lineCoverage(line, covered);
    const branches = branchesOf(conditions);
    return branches && lineCoverage(line, covered, branches);
}
/** `50% (1/2)` */
function branchesOf(conditions = '') {
    const [, covered, total] = /^\d+(?:\.\d+)?% \((\d+)\/(\d+)\)$/.exec(conditions) ?? [];
    const branches = { total: Number(total), covered: Number(covered) };
    return branches.covered <= branches.total ? branches : undefined;
}
/** The Problem for a report that lacks modules. */
function lostModules(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `${found}. If modules under several sources have the same name, coverage.py writes only one of them to XML.`,
        next: 'Use `coverage.json` or the data file `.coverage` instead.',
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/cobertura-sources.js

/**
 * Joins the names in a report with the sources that they are relative to. If there are several sources, the report does not say
 * which, so the one in which the file exists is used. If no source is on this machine, names stay as they are. Throws a Problem
 * if a file with lines exists in none or several of them.
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
        // Many packages have an empty __init__.py, and it does not matter which one this is.
        if (paths.length !== 1 && file.lines.length > 0)
            throw unclear(what, file.path, paths, here);
        return paths.map(path => ({ ...file, path }));
    });
}
function unclear(what, path, candidates, sources) {
    const list = (names) => names.map(name => JSON.stringify(name)).join(' or ');
    const found = candidates.length === 0 ? `it exists in none of ${list(sources)}` : `it could be ${list(candidates)}`;
    return new lib_problem/* Problem */.A(`find the file for ${JSON.stringify(path)} in ${what}`, {
        found: `${found}. If there are several sources, the XML of coverage.py does not say which one.`,
        next: 'Use `coverage.json` or the data file `.coverage` instead.',
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

;// CONCATENATED MODULE: ./packages/coverage/lib/read/line-budget.js

/**
 * Most that all reports of a run may list. The largest projects of Python have 500,000 lines, which take 50 bytes of memory each,
 * and fewer branches, of 150 bytes. `others` are items of lists that describe lines once more.
 */
const line_budget_most = { lines: 800_000, branches: 215_000, others: 2_000_000 };
/** Counts what the reports of a run list, so that they fit into memory together. */
class LineBudget {
    #counts = { lines: 0, branches: 0, others: 0 };
    /** Throws a Problem if the reports list more than is accepted. `what` names the one that is read. */
    add(listed, what) {
        for (const key of Object.keys(line_budget_most)) {
            this.#counts[key] += listed[key] ?? 0;
            if (this.#counts[key] <= line_budget_most[key])
                continue;
            throw new lib_problem/* Problem */.A(`read ${what}`, {
                found: `it lists more than ${line_budget_most[key]} ${key === 'branches' ? 'branches' : 'lines'}, together with the reports before it.`,
                next: 'Measure parts of the repository as projects of their own (input `projects`), or omit what is not source code.',
            });
        }
    }
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/cobertura.js






/**
 * Reads Cobertura XML in the form of `coverage xml`
 * (https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd). If modules under
 * two sources have the same name, coverage.py writes only one of them. Throws a Problem for that, and for a malformed report.
 *
 * Names are joined with their source. If there are several sources, the report does not say which, and `exists` decides. Without
 * `exists`, names stay as they are.
 */
async function readCobertura(chunks, what, exists, budget = new LineBudget()) {
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
            if (name === 'line' && open.at(-1) === 'lines' && open.at(-2) === 'class') {
                budget.add({ lines: 1, branches: attributes.branch === 'true' ? 1 : 0 }, what);
                files.addLine(attributes);
            }
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
        found: `it is not a Cobertura report: its root element is <${name}>${name === 'coverage' ? ' without line-rate' : ''}.`,
        next: 'Create it with `coverage xml`, or use the data file `.coverage`.',
    });
}
function versionOf({ version }) {
    return version !== undefined && /^\d+\.\d/.test(version) ? version : undefined;
}
/** The branch rate is 1 if branches were measured but there are none, and 0 if branches were not measured. */
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
            throw lostModules(what, `its root element says ${key}="${stated}", but its lines add up to ${count}`);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/json-entry.js

/** The line numbers in a list of an entry. Throws a Problem for anything else. */
function linesAt(entry, key) {
    return new Set(listIn(entry, key).map(item => (isLine(item) ? item : wrongItem(entry, key, item, 'a line'))));
}
/** The [from, to] pairs in a list of an entry. `to` is negative if the arc leaves the function. */
function pairsAt(entry, key) {
    return listIn(entry, key).map(item => {
        const [from, to] = Array.isArray(item) && item.length === 2 ? item : [];
        return isLine(from) && Number.isSafeInteger(to) ? [from, to] : wrongItem(entry, key, item, 'a pair of lines');
    });
}
/** A count in an entry's summary. */
function countAt(entry, key) {
    const count = (0,lib_json/* numberAt */.tk)(entry.value, 'summary', key);
    if (count !== undefined && Number.isSafeInteger(count) && count >= 0)
        return count;
    throw wrongShape(entry, `"summary.${key}" is not a count`);
}
/** Throws a Problem if a count of the file's lines contradicts its summary. */
function proveEqual(entry, key, counted) {
    const count = countAt(entry, key);
    if (count !== counted)
        throw inconsistent(entry, `it lists ${counted}, but its summary says ${count} (${key})`);
}
/** The Problem for an entry that contradicts itself. */
function inconsistent({ path, what }, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `the entry for ${path} is inconsistent: ${found}.`,
        next: 'Use the data file `.coverage` or `coverage.xml` instead, because coverage.py before 7.13.1 lists items in its JSON that it does not count.',
    });
}
function listIn(entry, key) {
    const list = (0,lib_json.at)(entry.value, key);
    if (Array.isArray(list))
        return list;
    throw wrongShape(entry, list === undefined ? `"${key}" is missing` : `"${key}" is not a list`);
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
        next: 'Use the unchanged report of coverage.py, or regenerate it with `coverage json`.',
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/merge-branches.js
/** Branches with their targets. */
function branchesTo(arcs) {
    const targets = (wanted) => [...arcs].filter(([, taken]) => taken === wanted).map(([to]) => to);
    const [taken, missed] = [true, false].map(targets).map(list => list.sort((a, b) => a - b));
    return { total: arcs.size, covered: taken.length, targets: taken.concat(missed) };
}
/** Union of a line's branches in two reports; undefined if the reports have only counts, and the counts do not determine it. */
function unionOfBranches(a, b) {
    if (a.targets && b.targets) {
        const taken = [a, b].flatMap(({ targets = [], covered }) => targets.slice(0, covered));
        const missed = [a, b].flatMap(({ targets = [], covered }) => targets.slice(covered));
        return branchesTo(new Map([...missed.map(to => [to, false]), ...taken.map(to => [to, true])]));
    }
    if (a.total !== b.total)
        return undefined;
    const [less, more] = a.covered < b.covered ? [a, b] : [b, a];
    return less.covered === 0 || more.covered === more.total ? more : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/json-branches.js



/**
 * Branches by line, equal to the file's summary. A report lists arcs, but coverage.py counts some arcs that are not listed (see
 * `addUnlisted`), and before 7.6 it lists some that it does not count. So coverage_bridge.py adds `branch_stats`: triples of line,
 * number of arcs and number of taken arcs, from `Coverage.branch_stats()`.
 */
function json_branches_branchesOf(entry, missing) {
    const arcs = arcsOf(entry);
    const branches = (0,lib_json.at)(entry.value, 'branch_stats') === undefined ? countArcs(entry, arcs, missing) : statedBranches(entry, arcs);
    const all = [...branches.values()];
    proveEqual(entry, 'num_branches', sum(all.map(({ total }) => total)));
    proveEqual(entry, 'missing_branches', sum(all.map(({ total, covered }) => total - covered)));
    return branches;
}
function arcsOf(entry) {
    const arcs = new Map();
    const add = ([from, to], taken) => {
        const known = arcs.get(from)?.get(to);
        if (known !== undefined && known !== taken)
            throw inconsistent(entry, `the arc from ${from} to ${to} is both taken and missing`);
        arcs.set(from, (arcs.get(from) ?? new Map()).set(to, taken));
    };
    const excluded = linesAt(entry, 'excluded_lines');
    // An arc to an excluded line does not count, even if it was taken.
    for (const pair of pairsAt(entry, 'executed_branches'))
        if (!excluded.has(pair[1]))
            add(pair, true);
    for (const pair of pairsAt(entry, 'missing_branches'))
        add(pair, false);
    return arcs;
}
function countArcs(entry, arcs, missing) {
    const branches = new Map([...arcs].map(([line, listed]) => [line, counted(listed)]));
    const unlisted = countAt(entry, 'num_branches') - sum([...branches.values()].map(({ total }) => total));
    return unlisted > 1 ? addUnlisted(branches, unlisted, missing) : branches;
}
function counted(arcs) {
    const branches = branchesTo(arcs);
    // A branching line has at least two arcs: the other one is marked `no branch`, and counts as taken.
    return branches.total === 1 && branches.covered === 1 ? { total: 2, covered: 2 } : branches;
}
/**
 * Arcs of a line that is marked `no branch` count as taken, but if the line never ran, they are not listed. The report does not
 * name this line, so the first line that did not run and has no arcs gets them all. The totals then equal coverage.py's.
 */
function addUnlisted(branches, unlisted, missing) {
    const line = [...missing].find(one => !branches.has(one));
    return line === undefined ? branches : branches.set(line, { total: unlisted, covered: unlisted });
}
function statedBranches(entry, arcs) {
    const stated = triplesAt(entry).map(([line, total, covered]) => {
        const listed = branchesTo(arcs.get(line) ?? new Map());
        const agrees = listed.total === total && listed.covered === covered;
        return [line, agrees ? listed : { total, covered }];
    });
    return new Map(stated);
}
function triplesAt(entry) {
    const triples = (0,lib_json.at)(entry.value, 'branch_stats');
    const valid = (one) => Array.isArray(one) && one.length === 3 && one.every(count => Number.isSafeInteger(count) && count >= 0);
    if (!Array.isArray(triples) || !triples.every(valid))
        throw inconsistent(entry, '"branch_stats" is not a list of [line, arcs, taken arcs]');
    const wrong = triples.find(([, total, covered]) => covered > total);
    if (wrong !== undefined)
        throw inconsistent(entry, `line ${wrong[0]} has more taken arcs than arcs`);
    return triples;
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/json-file.js




/**
 * Reads the entry of one file in a JSON report of coverage.py. `executed_lines` includes lines that are not statements: excluded
 * ones, and docstrings before coverage.py 7.13.1. coverage_bridge.py adds `statements` to distinguish them; without it, lines
 * that contradict the summary are refused. Throws a Problem that names the file.
 */
function readJsonFile(entry) {
    const missing = linesAt(entry, 'missing_lines');
    const executed = executedStatements(entry);
    const both = [...executed].find(line => missing.has(line));
    if (both !== undefined)
        throw inconsistent(entry, `line ${both} is both executed and missing`);
    proveEqual(entry, 'num_statements', executed.size + missing.size);
    proveEqual(entry, 'missing_lines', missing.size);
    const branches = entry.branches ? json_branches_branchesOf(entry, missing) : new Map();
    const stray = [...branches.keys()].find(line => !executed.has(line) && !missing.has(line));
    if (stray !== undefined)
        throw inconsistent(entry, `line ${stray} has branches, but is not a statement`);
    const lines = [...executed, ...missing].sort((a, b) => a - b);
    return {
        path: entry.path,
        lines: lines.map(line => lineCoverage(line, executed.has(line), branches.get(line))),
    };
}
function executedStatements(entry) {
    const executed = [...linesAt(entry, 'executed_lines')];
    if ((0,lib_json.at)(entry.value, 'statements') !== undefined) {
        const statements = linesAt(entry, 'statements');
        return new Set(executed.filter(line => statements.has(line)));
    }
    const excluded = linesAt(entry, 'excluded_lines');
    return new Set(executed.filter(line => !excluded.has(line)));
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/coverage-json.js




/**
 * Parses the JSON report of coverage.py (https://coverage.readthedocs.io/en/latest/commands/cmd_json.html): format 3, 2, and the
 * first one, which has no number. The result must equal the summary of each file and the totals. `what` names the report in
 * errors, and `budget` has counted the reports before it. Throws a Problem.
 */
function parseCoverageJson(json, what, budget = new LineBudget()) {
    if (json.every(isSpace))
        throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'it is empty.', next: 'Check that the step that creates it finished.' });
    const document = parseJsonParts(json, what, 2, part => coverage_json_neededOf(part, what, budget));
    const { version, branches, files: entries } = coverage_json_partsOf(document, what);
    const files = [];
    for (const path of Object.keys(entries)) {
        files.push(readJsonFile({ path, value: entries[path], what, branches }));
        // Its lists take as much memory as the lines that were made of them.
        entries[path] = undefined;
    }
    const { lines, coveredLines, branches: branchCount, coveredBranches } = countsOf(files);
    proveTotals({ num_statements: lines, missing_lines: lines - coveredLines }, document, what);
    if (branches)
        proveTotals({ num_branches: branchCount, missing_branches: branchCount - coveredBranches }, document, what);
    return { version, branches, files };
}
function isSpace(byte) {
    return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
const coverage_json_lines = ['executed_lines', 'missing_lines'];
const branches = ['executed_branches', 'missing_branches'];
/** Most lines of one file. To read a file takes some hundred bytes for each. */
const mostInFile = 100_000;
/** What describes lines and branches once more. */
const others = ['excluded_lines', 'statements', 'branch_stats'];
/** The entry of a file without its functions and classes, which repeat its lines and are most of a report. */
function coverage_json_neededOf(entry, what, budget) {
    if (!isMapping(entry))
        return entry;
    const count = (keys) => keys.reduce((sum, key) => sum + (0,lib_json/* listAt */.gT)(entry, key).length, 0);
    if (count(coverage_json_lines) > mostInFile)
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it lists more than ${mostInFile} lines for one file.`,
            next: 'Omit generated code from the measurement (setting `omit` of coverage.py).',
        });
    budget.add({ lines: count(coverage_json_lines), branches: count(branches), others: count(others) }, what);
    return Object.fromEntries([...coverage_json_lines, ...branches, ...others, 'summary']
        .filter(key => Object.hasOwn(entry, key))
        .map(key => [key, entry[key]]));
}
function coverage_json_partsOf(document, what) {
    const version = (0,lib_json/* textAt */.$6)(document, 'meta', 'version');
    const branches = (0,lib_json.at)(document, 'meta', 'branch_coverage');
    const [files, totals] = [(0,lib_json.at)(document, 'files'), (0,lib_json.at)(document, 'totals')];
    if (version === undefined)
        throw foreign(what, '"meta.version" is missing');
    if (typeof branches !== 'boolean')
        throw foreign(what, '"meta.branch_coverage" is not true or false');
    if (!isMapping(files))
        throw foreign(what, '"files" is not a mapping');
    if (!isMapping(totals))
        throw foreign(what, '"totals" is not a mapping');
    requireKnownFormat((0,lib_json.at)(document, 'meta', 'format'), version, what);
    return { version, branches, files };
}
function requireKnownFormat(format, version, what) {
    if (format === undefined || format === 2 || format === 3)
        return;
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: `it has the format ${JSON.stringify(format)} of coverage.py ${version}, expected 2 or 3.`,
        next: 'Use a newer release-tools, or the data file `.coverage`.',
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function foreign(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found: `it is not a JSON report of coverage.py: ${found}.`,
        next: 'Create it with `coverage json`, or use the data file `.coverage`.',
    });
}
function proveTotals(counts, document, what) {
    for (const [key, count] of Object.entries(counts)) {
        const total = (0,lib_json/* numberAt */.tk)(document, 'totals', key);
        if (total === count)
            continue;
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `"${key}" of its files adds up to ${count}, but its totals say ${total ?? 'nothing'}.`,
            next: 'Use the unchanged report of coverage.py, or regenerate it.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/coverage/lib/xml-file.js

/** Largest report in XML, in bytes. Those of the largest projects have about 30 MB. */
const xml_file_limit = 100 * 1024 * 1024;
/** The content of a report, in pieces. Throws a Problem if it is too large, before it reads any of it. */
function openXml(path) {
    return (0,read_limited/* readPieces */.ut)(path, { limit: xml_file_limit });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/report-files.js








const sqlite = 'SQLite format 3\0';
/** Sorts files by their content, regardless of their names. Throws a Problem for an empty file or an unknown kind. */
async function sortSources(patterns, directory) {
    const sources = { data: [], json: [], xml: [] };
    for (const path of await matchFiles(patterns, directory, 'coverage-data'))
        sources[await kindOf((0,external_node_path_.join)(directory, path))].push((0,external_node_path_.join)(directory, path));
    return sources;
}
async function kindOf(path) {
    const start = (await (0,read_limited/* readStart */.H6)(path, 64)).toString();
    if (start.startsWith(sqlite))
        return 'data';
    const character = start.replace(/^\uFEFF/, '').trimStart()[0];
    if (character === '{')
        return 'json';
    if (character === '<')
        return 'xml';
    throw new lib_problem/* Problem */.A(`read the coverage data ${(0,external_node_path_.basename)(path)}`, {
        found: start === '' ? 'it is empty.' : 'it is not coverage.py data, JSON or XML.',
        next: 'Give `.coverage` files, `coverage.json` or `coverage.xml`, and check that the step that creates it finished.',
    });
}
/**
 * Reads the reports in JSON and XML, each with its name for messages. If the directory of the project is given, their sources are
 * looked up there. `budget` has counted what other reports list.
 */
async function readReports({ json, xml }, directory, budget = new LineBudget()) {
    const exists = directory === undefined ? undefined : (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(directory, path));
    const reports = [];
    for (const path of json) {
        const report = parseCoverageJson(await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.coverage), (0,external_node_path_.basename)(path), budget);
        reports.push({ name: (0,external_node_path_.basename)(path), report });
    }
    for (const path of xml) {
        const report = await readCobertura(openXml(path), (0,external_node_path_.basename)(path), exists, budget);
        reports.push({ name: (0,external_node_path_.basename)(path), report });
    }
    return reports;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/gather-reports.js






/**
 * Uses the data of earlier matrix jobs, otherwise the given data, otherwise runs the tests. Throws a Problem for data of a matrix
 * job that would remain unused: it belongs to a different project, or inputs give other data or arguments for tests.
 */
async function gather(project, options, host) {
    const jobs = await readMatrixJobs(options.releaseDir, project.repository.commit);
    refuseUnknown(jobs, options.expected ?? []);
    for (const job of jobs)
        refuseUnused(job, options);
    const own = jobs.filter(job => job.directory === project.directory);
    return own.length > 0 ? joined(own) : measured(project, options, host);
}
/** Uses the given data, otherwise runs the tests. Failing tests are part of the result; an aborted run throws a Problem. */
async function measured(project, options, host) {
    return options.data.length > 0 ? gather_reports_given(project, options) : tested(project, options, host);
}
async function tested(project, options, host) {
    const { pytestArgs, tests = [], measure: sources, scratch } = options;
    const args = pytestArgs.length > 0 ? pytestArgs : tests;
    const python = await project.python();
    const run = await runPytest(python, { directory: project.path, args, sources, branch: undefined, scratch }, host);
    return {
        sources: { data: run.dataFiles, json: [], xml: [] },
        junit: [run.junit],
        ...(run.config === undefined ? {} : { config: run.config }),
        failed: run.exitCode !== 0,
        isOfCommit: true,
        wheels: python.wheel === undefined ? [] : [python.wheel],
        warnings: run.warnings,
        origin: 'the test run',
    };
}
async function gather_reports_given({ path }, { data, junit }) {
    const sources = await sortSources(data, path);
    const reports = junit.length === 0 ? [] : await matchFiles(junit, path, 'junit');
    const absolute = reports.map(report => (0,external_node_path_.join)(path, report));
    return {
        sources,
        junit: absolute,
        failed: false,
        isOfCommit: false,
        wheels: [],
        warnings: [],
        origin: 'existing data',
    };
}
function refuseUnused({ name, directory }, { data, pytestArgs, directories }) {
    const quoted = (text) => JSON.stringify(text);
    const refuse = (found, next) => new lib_problem/* Problem */.A(`use the matrix job ${quoted(name)}`, { found, next });
    const other = 'or start with a release directory without data of matrix jobs.';
    if (data.length > 0)
        throw refuse('`coverage-data` is set too.', `Remove \`coverage-data\`, ${other}`);
    if (pytestArgs.length > 0)
        throw refuse('`pytest-args` is set too, but this job runs no tests.', `Move \`pytest-args\` to the matrix jobs, ${other}`);
    if (!directories.includes(directory))
        throw refuse(`it measured the project in ${quoted(directory)}, but this run has ${directories.map(quoted).join(', ')}.`, 'Give the same `working-directory` or `projects` to all jobs.');
}
/** A matrix job that did not report may have failed: nothing is known of it. Of one that nobody started, data says nothing. */
function refuseUnknown(jobs, expected) {
    const refuse = (found, next) => new lib_problem/* Problem */.A('merge the results of the matrix jobs', { found, next });
    const missing = expected.filter(name => !jobs.some(job => job.name === name));
    if (missing.length > 0)
        throw refuse(`${missing.join(', ')} did not report, so that ${missing.length === 1 ? 'its result is' : 'their results are'} unknown.`, 'Find out in the log of that job why it stopped, and run it again.');
    const other = expected.length === 0 ? undefined : jobs.find(({ name }) => !expected.includes(name));
    if (other !== undefined)
        throw refuse(`there is a result of ${JSON.stringify(other.name)}, which is not among ${expected.join(', ')}.`, 'Name all matrix jobs in `expected-jobs`, and check that no test writes to the release directory.');
}
function joined(jobs) {
    const without = jobs.find(({ dataFiles, wheel }) => dataFiles.length === 0 && wheel?.hasPython !== false);
    if (without !== undefined)
        throw new lib_problem/* Problem */.A(`use the matrix job ${JSON.stringify(without.name)}`, {
            found: 'it left no coverage data.',
            next: 'Find out why its tests did not finish.',
        });
    return {
        sources: { data: jobs.flatMap(({ dataFiles }) => dataFiles), json: [], xml: [] },
        junit: jobs.map(({ junit }) => junit),
        failed: jobs.some(({ failed }) => failed),
        isOfCommit: true,
        wheels: jobs.flatMap(({ wheel }) => wheel ?? []),
        warnings: [],
        origin: `the matrix jobs ${jobs.map(({ name }) => name).join(', ')}`,
        jobs,
    };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/excluded-files.js
/** Adds to the list. Merges the paths with the same reason, each once. */
function exclude(list, ...more) {
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

;// CONCATENATED MODULE: ./packages/coverage/lib/imported-before.js
// A statement in the first column that runs whenever its module does. `else` and `except` also stand there, and may not run.
const unconditional = /^(import|from|class|def|async def)\s|^@/;
/**
 * True if a module was imported before measuring began: parts of it ran later, but its first `import`, `def` or `class` did not. As it
 * did run, without being measured, the coverage of the file is too low. This cannot be seen if nothing of the module ran later.
 */
function importedBefore({ path, lines }, source) {
    if (!/\.pyw?$/.test(path) || !lines.some(({ covered }) => covered))
        return false;
    const text = source.split(/\r\n|\r|\n/);
    const first = lines.find(({ line }) => unconditional.test(text[line - 1] ?? ''));
    return first?.covered === false;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/install-directories.js


/**
 * Parent directories of measured paths that contain installed packages (by `pip --target`, or an unpacked wheel). They have the
 * metadata of packages (https://packaging.python.org/en/latest/specifications/recording-installed-packages/). They are written as
 * in the report. `placesIn` returns the places of a path in the checkout.
 */
function installDirectories(measured, placesIn) {
    const known = new Map();
    const visit = (directory) => {
        if (known.has(directory))
            return;
        const places = placesIn(directory);
        if (places.length === 0)
            return;
        known.set(directory, places.some(containsMetadata));
        visit((0,external_node_path_.dirname)(directory));
    };
    for (const path of measured)
        visit((0,external_node_path_.dirname)(path));
    return [...known].filter(([, contains]) => contains).map(([directory]) => directory);
}
function containsMetadata(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory).some(name => name.endsWith('.dist-info'));
    }
    catch {
        // Measured on a different machine, or deleted since.
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/lib/project.js
/** Turns a path from the root of the repository into one from the project's directory; undefined if it is outside. */
function inProject(directory, path) {
    if (directory === '.')
        return path;
    return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/made-by-build.js


/**
 * Of measured files without a tracked one, those that the build made: they are in the installed wheel (`places`, as InstalledWheel
 * has them), and the repository has no counterpart. A counterpart is a file with the same path below some directory. So is source code
 * with the same name of which nothing else was measured: the build may have moved it, and only the user knows. `used` are the tracked files
 * of which something was measured.
 */
function madeByBuild(unresolved, places, project, used) {
    if (places.length === 0)
        return [];
    const { tracked } = project.repository;
    const others = made_by_build_namesOf(tracked.filter(path => isSource(path, project)));
    for (const path of used)
        others.get(external_node_path_.posix.basename(made_by_build_plain(path)))?.delete(made_by_build_plain(path));
    const isKnown = (rest) => tracked.some(path => made_by_build_plain(path) === rest || made_by_build_plain(path).endsWith(`/${rest}`));
    return unresolved.filter(path => {
        const rest = restIn(path, places);
        return rest !== undefined && !isKnown(rest) && (others.get(external_node_path_.posix.basename(rest))?.size ?? 0) === 0;
    });
}
function made_by_build_namesOf(paths) {
    const names = new Map();
    for (const path of paths.map(made_by_build_plain)) {
        const name = external_node_path_.posix.basename(path);
        names.set(name, (names.get(name) ?? new Set()).add(path));
    }
    return names;
}
function isSource(path, { directory, roleOf }) {
    const own = path.endsWith('.py') ? inProject(directory, path) : undefined;
    return own !== undefined && roleOf(own) === 'main';
}
/** The path below the directory in which the package or module of a wheel is installed; undefined if the file is in none. */
function restIn(path, places) {
    const file = made_by_build_plain(path);
    const place = places.map(made_by_build_plain).find(one => file === one || file.startsWith(`${one}/`));
    return place === undefined ? undefined : external_node_path_.posix.relative(external_node_path_.posix.dirname(place), file);
}
function made_by_build_plain(path) {
    return path.replaceAll('\\', '/').normalize('NFC');
}

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/best-root.js
/**
 * The best candidates. They have one target if the path is unambiguous, otherwise several. The root that explains more of the
 * report is better, because a directory is usually copied as a whole.
 */
function bestOf(path, candidates) {
    // Usually one is better than all others. This finds it without comparing all pairs.
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
    // A longer common end is better, unless the shorter one is the whole tracked path.
    if (same)
        return a.from.length < b.from.length && b.to.length > 0;
    return path.installed === 0 && a.explains.size > b.explains.size && encloses(a, b);
}
/**
 * True if a match is reliable. It is not reliable if only the file name matches and nothing else supports the root, or if a root
 * in which the path would be an untracked file (`against`) explains more.
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
    // Directories from several places are often copied into one; files from several places rarely.
    const copied = other.from.length === root.from.length && ![...other.explains].some(one => isBeside(one, path));
    return lead >= 0 && !copied;
}
/** True if another path of the same machine, in an enclosing directory, claims the same tracked file with equal support. */
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
/** An installed package keeps its whole path below site-packages. A part of the path could belong to any package. */
function isWholePackage(path, root) {
    return path.installed === 0 || root.from.length <= path.installed;
}
/** True if `a` explains everything that `b` explains, and more. */
function explainsMore(a, b) {
    return a.explains.size > b.explains.size && explainsAll(a, b);
}
function explainsAll(a, b) {
    return [...b.explains].every(path => a.explains.has(path));
}
/** True if `b` starts in the same directory as `a`, or below it. */
function encloses(a, b) {
    return a.origin === b.origin && a.from.every((segment, at) => segment === b.from[at]);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/measured-path.js
/** Splits a path by the rules of the system that wrote it. `isTracked` keeps a backslash that is part of a tracked name. */
function parsePath(path, isTracked = () => false) {
    const windows = looksWindows(path) && !isTracked(path);
    const text = windows ? path.replaceAll('\\', '/') : path;
    const origin = originOf(text, windows);
    const segments = normalized(text.slice(origin.length).split('/'));
    return { path, origin: origin.toLowerCase(), segments, installed: installedPart(segments) };
}
/** Segments with `.` and `..` resolved. */
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
/** The path for messages, with forward slashes; `.` for an empty relative one. */
function showPath(origin, segments) {
    if (origin === '')
        return segments.join('/') || '.';
    const start = origin.endsWith('/') ? origin : `${origin.toUpperCase()}/`;
    return start + segments.join('/');
}
/** True if a path is the directory itself or below it. */
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

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/known-paths.js

/** Finds the files of paths in path-map, and of paths in the repository itself. */
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
        // An untracked file in this checkout cannot be a different file, unless it is the installed copy of one.
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

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/roots.js
/**
 * Finds all roots that could explain some of the paths, and the resulting tracked files of each path. `said` are the paths whose
 * tracked file path-map names: they support roots too, but only those that agree with it.
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
/** The root that makes a path a tracked file. It does not include the common end of both paths. */
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

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/tracked.js

/** Indexes tracked files (paths from the root of the repository, with forward slashes). */
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
/** macOS writes names in a different Unicode form than git. If names differ only in their form, they are not changed. */
function folding(paths) {
    const forms = new Set(paths.map(path => path.normalize('NFC')));
    return forms.size === new Set(paths).size ? text => text.normalize('NFC') : text => text;
}
function endOf(segments) {
    return segments.slice(-2).join('/');
}

;// CONCATENATED MODULE: ./packages/coverage/lib/resolve/resolve.js






/**
 * Finds the tracked file of each path in a report, regardless of where it was measured: here, in a container, in a tox
 * environment, on Windows, in a different checkout. Paths without a tracked file remain unresolved. Throws a Problem if a path
 * may be several files.
 */
function resolvePaths(measured, options) {
    const { ambiguous, ...resolution } = resolveOpen(measured, options);
    const [first] = ambiguous;
    if (first === undefined)
        return resolution;
    const [path, { from, candidates }] = first;
    const names = candidates.map(({ target }) => JSON.stringify(target));
    throw new lib_problem/* Problem */.A(`find the file for ${JSON.stringify(path)} in the repository`, {
        found: `it could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
        next: `Choose one with path-map, for example with the line "${from} = ${candidates[0]?.to}".`,
        details: [...ambiguous]
            .map(([path, one]) => `${path}: ${one.candidates.map(it => it.target).join(', ')}`)
            .join('\n'),
    });
}
/** The same, but returns the ambiguous paths instead of throwing. */
function resolveOpen(measured, options) {
    const tracked = indexTracked(options.tracked);
    const places = known_paths_known(options, tracked);
    const installed = (options.installed ?? []).map(path => parsePath(tracked.fold(path)));
    const isTracked = (path) => tracked.find([tracked.fold(path)]) !== undefined;
    const result = { resolved: new Map(), unresolved: [], foreignRoots: [], ambiguous: new Map() };
    const open = [];
    const said = new Map();
    for (const path of [...new Set(measured)].sort(lib_files/* byBytes */.bg)) {
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
    result.unresolved.sort(lib_files/* byBytes */.bg);
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
    return shown.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.join('\n'), b.join('\n')));
}
/** The candidates, and their lines for path-map: with the longest of their roots, so that the lines exclude each other. */
function ambiguity(path, best) {
    const length = Math.max(...best.map(({ root }) => root.from.length));
    const rest = path.segments.length - length;
    const from = showPath(path.origin, path.segments.slice(0, length));
    const candidates = best.map(({ target }) => ({ to: showPath('', target.split('/').slice(0, -rest)), target }));
    return { from, candidates: candidates.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.target, b.target)) };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/map-paths.js






/** Why files of the wheel without a tracked one are excluded. */
const builtReason = 'made by the build: the repository has no such file';
const shown = 5;
/**
 * Finds the tracked file of every measured path. If a path is not a tracked file, it is excluded if the reason is known to be
 * harmless. Otherwise throws a Problem that names the unknown paths. If the data is known to be of the commit
 * that is checked out (`isOfCommit`), a missing file of the checkout is harmless: the tests compiled code under this name. So is a file
 * of the tested wheel that only the build can have made.
 */
function mapPaths(measured, project, pathMap, { isOfCommit, wheel } = { isOfCommit: false, wheel: [] }) {
    const { repository, directory } = project;
    const placesIn = map_paths_placesOf(project);
    const bases = directory === '.' ? [''] : [directory, ''];
    const left = pathMap.filter(([, to]) => to === undefined);
    const dropped = measured.filter(path => left.some(([from]) => restBelow(from, path) !== undefined));
    const { resolved, unresolved, foreignRoots } = resolvePaths(measured.filter(path => !dropped.includes(path)), {
        tracked: repository.tracked,
        bases,
        root: repository.root,
        map: pathMap.filter((entry) => entry[1] !== undefined),
        installed: installDirectories(measured, placesIn),
    });
    const built = madeByBuild(unresolved, wheel, project, resolved.values());
    const open = unresolved.filter(path => !built.includes(path));
    const untracked = open.filter(path => placesIn(path).some(place => (0,external_node_fs_.existsSync)(place)));
    const isGenerated = generatedBelow(foreignRoots, bases, repository.tracked);
    const generated = open.filter(path => !untracked.includes(path) && isGenerated(path));
    const rest = open.filter(path => ![...untracked, ...generated].includes(path));
    const compiled = isOfCommit ? rest.filter(path => placesIn(path).length > 0) : [];
    const unknown = rest.filter(path => !compiled.includes(path));
    if (unknown.length > 0)
        throw unknownPaths(unknown);
    return {
        resolved,
        excluded: [
            { reason: 'excluded by path-map', paths: dropped },
            { reason: builtReason, paths: built },
            { reason: 'not tracked by git (generated)', paths: [...untracked, ...generated] },
            { reason: 'code generated at run time, of which there is no file', paths: compiled },
        ].filter(({ paths }) => paths.length > 0),
    };
}
/** The possible places of a measured path in the checkout. Absolute paths of another machine may exist here by chance. */
function map_paths_placesOf({ path: directory, repository }) {
    return path => {
        const places = (0,external_node_path_.isAbsolute)(path) ? [(0,external_node_path_.normalize)(path)] : [(0,external_node_path_.join)(directory, path), (0,external_node_path_.join)(repository.root, path)];
        return places.filter(place => place.startsWith(`${repository.root}${external_node_path_.sep}`));
    };
}
/** Decides whether a file was generated in a directory of another machine: then no tracked file has its path in there. */
function generatedBelow(roots, bases, tracked) {
    const known = new Set(tracked.map(path => path.normalize('NFC')));
    return (path) => {
        const around = roots.map(([from, to]) => ({ rest: restBelow(from, path), places: [...bases, to] }));
        const files = around.flatMap(({ rest, places }) => rest === undefined ? [] : places.map(place => external_node_path_.posix.join(place, rest).normalize('NFC')));
        return files.length > 0 && !files.some(file => known.has(file));
    };
}
/** The path from a directory; empty for the directory itself, undefined if it is outside. */
function restBelow(directory, path) {
    const plain = (text) => text.replaceAll('\\', '/').replace(/\/+$/, '');
    if (plain(path) === plain(directory))
        return '';
    return plain(path).startsWith(`${plain(directory)}/`) ? plain(path).slice(plain(directory).length + 1) : undefined;
}
function unknownPaths(paths) {
    const rest = paths.length > shown ? ` and ${paths.length - shown} more` : '';
    return new lib_problem/* Problem */.A('match the measured files with the repository', {
        found: `git tracks no file for ${paths.slice(0, shown).join(', ')}${rest}.`,
        next: 'Map them with `path-map` (`/app = .`), or exclude them (`/app/vendored =`).',
        details: paths.join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/no-figure.js



/** Why test files are excluded. */
const testReason = 'tests';
/**
 * Why the measured source code (`main`) gives no figure; undefined if it gives one. Throws a Problem if nothing was measured and the
 * tested wheels do not explain it, because then a setting is wrong.
 */
function whyNothing(main, { measured, excluded, wheels }) {
    if (coverage_model_percentOf(countsOf(main)) !== undefined)
        return undefined;
    if (main.length > 0)
        return 'no-statements';
    const hasNone = wheels.length > 0 && wheels.every(({ hasPython }) => !hasPython);
    if (measured === 0 && hasNone)
        return 'no-python';
    const isBuilt = ({ reason }) => reason === builtReason;
    const isExplained = (one) => isBuilt(one) || one.reason === testReason;
    if (excluded.some(isBuilt) && excluded.every(isExplained))
        return 'made-by-build';
    throw no_figure_nothingMeasured(measured, excluded);
}
function no_figure_nothingMeasured(measured, excluded) {
    const why = excluded.map(({ reason, paths }) => `${paths.length} ${reason}`).join(', ');
    return new lib_problem/* Problem */.A('report the coverage', {
        found: measured === 0
            ? 'the data contains no files.'
            : `none of the ${measured} measured files is source code of the project (${why}).`,
        next: 'Check `source` in the settings of coverage.py, and `sonar.sources`.',
        details: excluded.flatMap(({ reason, paths }) => paths.map(path => `${path}: ${reason}`)).join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/merge-reports.js



/**
 * Merges reports about the same source: a line or an arc is covered if it is covered in one of them. Files are identified by their
 * paths. Throws a Problem that names two reports that cannot be merged.
 */
function mergeReports(reports) {
    const [first, ...others] = reports;
    if (first === undefined)
        throw new lib_problem/* Problem */.A('merge coverage reports', {
            found: 'none lists a file of the project.',
            next: 'Give the data of a run that measured it.',
        });
    for (const other of others)
        requireSameBranches(first, other);
    requireOneMajor(reports);
    const files = new Map();
    for (const { name, report } of reports)
        for (const file of report.files)
            files.set(file.path, [...(files.get(file.path) ?? []), { name, file }]);
    return {
        version: reports.find(({ report }) => report.version !== undefined)?.report.version,
        branches: first.report.branches,
        files: [...files].map(([path, same]) => ({ path, lines: merge_reports_linesOf(same) })),
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
    return lineCoverage(a.line, a.covered || b.covered, branches);
}
function merge_reports_linesOf(same) {
    const [only, ...others] = same;
    // A union of a million lines takes more memory than they do.
    if (only !== undefined && others.length === 0)
        return only.file.lines;
    const union = new Map();
    for (const { name, file } of same)
        addFile(union, file, name);
    return [...union.values()].map(({ line }) => line).sort((a, b) => a.line - b.line);
}
function uncountable(path, line, first, second) {
    return new lib_problem/* Problem */.A(`merge the coverage reports ${first} and ${second}`, {
        found: `both cover some branches of line ${line} of ${path}, but do not say which.`,
        next: 'Use the data files `.coverage` instead, which can be merged.',
    });
}
function requireSameBranches(first, other) {
    if (first.report.branches === other.report.branches)
        return;
    const [having, lacking] = first.report.branches ? [first, other] : [other, first];
    throw new lib_problem/* Problem */.A(`merge the coverage reports ${first.name} and ${other.name}`, {
        found: `${having.name} has branches, but ${lacking.name} does not.`,
        next: 'Use the same setting `branch` of coverage.py for all of them.',
    });
}
function requireOneMajor(reports) {
    const known = reports.filter(({ report }) => report.version !== undefined);
    const [first] = known;
    const other = known.find(({ report }) => merge_reports_majorOf(report) !== merge_reports_majorOf(first?.report));
    if (first === undefined || other === undefined)
        return;
    throw new lib_problem/* Problem */.A(`merge the coverage reports ${first.name} and ${other.name}`, {
        found: `they come from coverage.py ${first.report.version} and ${other.report.version}, which count differently.`,
        next: 'Use the same major version of coverage.py for all of them.',
    });
}
function merge_reports_majorOf(report) {
    return report?.version?.split('.')[0];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/read/same-source.js
/**
 * Why the report of a file cannot belong to this source: it has lines that do not exist, or that contain no code. undefined if
 * they agree. This detects a report of a different commit if lines have moved.
 */
function same_source_foreignLines({ path, lines }, source) {
    const all = source.split(/\r\n|\r|\n/);
    if (all.at(-1) === '')
        all.pop();
    // Python reports line 1 for empty files, and for files that start with comments.
    const reported = lines.map(({ line }) => line).filter(line => line > 1);
    const beyond = reported.find(line => line > all.length);
    if (beyond !== undefined)
        return `it has ${all.length} lines, but the report has line ${beyond}.`;
    // Other files, for example templates that plug-ins measure, have different comments.
    if (!/\.pyw?$/.test(path))
        return undefined;
    const empty = reported.find(line => /^\s*(#|$)/.test(all[line - 1] ?? ''));
    if (empty === undefined)
        return undefined;
    return `its line ${empty} is blank or a comment, but the report has it as executable.`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/measure.js














const reasons = {
    test: testReason,
    outside: 'outside sonar.sources',
    'no coverage': 'excluded by sonar.coverage.exclusions',
};
/**
 * Reads and merges all sources, and proves that each file belongs to this commit. Throws a Problem, also if no source code was measured,
 * unless the tested wheel explains it: then there are no files, and `nothing` says why.
 */
async function measure(sources, options, host) {
    const { project } = options;
    const work = { ...options, excluded: [] };
    const budget = new LineBudget();
    const own = await reportsOfData(sources.data, { ...work, budget }, host);
    const others = (await readReports(sources, project.path, budget)).flatMap(entry => remapped(entry, work));
    const reports = [...own, ...others];
    const isEmpty = reports.length === 0 && options.wheels.length > 0;
    const { version, branches, files } = isEmpty ? noReport : mergeReports(reports);
    const early = new Set(await comparedWithSource(files, project));
    const before = work.excluded.flatMap(({ paths }) => paths).length;
    const main = files.filter(file => isMain(file.path, work)).sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
    const measured = files.length + before;
    const nothing = whyNothing(main, { measured, excluded: work.excluded, wheels: options.wheels });
    warnWhereNothingRan(main, host);
    return {
        version,
        branches,
        files: main,
        measured,
        excluded: work.excluded,
        unmeasured: unmeasuredIn(project, main),
        ...(nothing === undefined ? {} : { nothing }),
        importedBefore: main.map(({ path }) => path).filter(path => early.has(path)),
    };
}
const noReport = { version: undefined, branches: false, files: [] };
async function reportsOfData(data, work, host) {
    if (data.length === 0)
        return [];
    const { project, scratch, config, isOfCommit } = work;
    const python = await project.python();
    const described = await readDataFiles(python, data, host);
    const resolved = mapped(described.flatMap(({ files }) => files), work);
    // Of no file, coverage.py would report on all.
    if (resolved.size === 0)
        return [];
    const places = new Map([...resolved].map(([from, to]) => [from, (0,external_node_path_.join)(project.repository.root, to)]));
    const options = { directory: project.path, scratch, isOfCommit, ...(config === undefined ? {} : { config }) };
    const { json, omitted } = await jsonOfData(python, data, places, options, host);
    const paths = omitted.map(path => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(project.repository.root, path)));
    exclude(work.excluded, { reason: 'excluded by the settings of coverage.py', paths });
    const report = parseCoverageJson(json, 'the coverage data', work.budget);
    // Its names are already mapped, and relative to the directory in which coverage.py ran.
    const files = report.files.map(file => ({ ...file, path: inRepository(file.path, project) }));
    return [{ name: 'the coverage data', report: { ...report, files } }];
}
function inRepository(path, { path: directory, repository }) {
    return (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(repository.root, (0,external_node_path_.resolve)(directory, path)));
}
function mapped(paths, { project, pathMap, excluded, isOfCommit, wheels }) {
    const wheel = wheels.flatMap(({ places }) => places);
    const found = mapPaths([...new Set(paths)], project, pathMap, { isOfCommit, wheel });
    exclude(excluded, ...found.excluded);
    return found.resolved;
}
/** The report with paths from the root of the repository. If a file was measured in two places, there are two reports. */
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
/** Throws a Problem if a source cannot be the measured one. Returns the files that were imported before measuring began. */
async function comparedWithSource(files, { repository }) {
    const early = [];
    for (const file of files) {
        const source = (await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(repository.root, file.path), lib_limits/* limits */.F.evidence)).toString();
        const wrong = same_source_foreignLines(file, source);
        if (importedBefore(file, source))
            early.push(file.path);
        if (wrong === undefined)
            continue;
        throw new lib_problem/* Problem */.A(`match the coverage of ${file.path} with the source`, {
            found: `${wrong} The report does not belong to the commit ${repository.commit.slice(0, 12)}.`,
            next: 'Measure the commit that you check out in this job.',
        });
    }
    return early;
}
function isMain(path, { project, excluded }) {
    const own = inProject(project.directory, path);
    const role = own === undefined ? undefined : project.roleOf(own);
    if (role === 'main')
        return true;
    exclude(excluded, { reason: role === undefined ? 'outside the project' : reasons[role], paths: [path] });
    return false;
}
function unmeasuredIn({ directory, repository, roleOf }, files) {
    const known = new Set(files.map(({ path }) => path));
    return [...repository.tracked, ...repository.untracked].filter(path => {
        const own = path.endsWith('.py') && !known.has(path) ? inProject(directory, path) : undefined;
        return own !== undefined && roleOf(own) === 'main';
    });
}
/** Tests may import an installed wheel instead of the measured directory. coverage.py then reports 0 %. */
function warnWhereNothingRan(files, host) {
    const { lines, coveredLines } = countsOf(files);
    if (lines === 0 || coveredLines > 0)
        return;
    host.warning(`None of the ${lines} measured lines ran. If the tests import an installed package, add the package to \`source_pkgs\` of coverage.py instead of its directory to \`source\`.`);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/tests/join.js
// A test gets its worst outcome of all matrix jobs. If one of them skipped it, the outcome of the others counts.
const order = ['skipped', 'passed', 'error', 'failed'];
/**
 * Merges the tests of matrix jobs, which run the same tests: each test once, with its worst outcome and the sum of its seconds.
 * If one matrix job reports a test twice, both remain.
 */
function joinMatrixJobs(jobs) {
    const joined = new Map();
    for (const cases of jobs) {
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

;// CONCATENATED MODULE: ./packages/coverage/lib/tests/junit.js

/** Most characters of a test's output: enough to find the cause, because a whole traceback can have megabytes. */
const textLimit = 4000;
const outcomes = { failure: 'failed', error: 'error', skipped: 'skipped' };
/**
 * Reads JUnit XML in pytest's form (junit_family xunit1 and xunit2, https://docs.pytest.org/en/stable/how-to/output.html), in its
 * order. `what` names the report in errors. Throws a Problem.
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
            // If there are several outcomes, the first one and its text count.
            if (current?.text !== undefined && outcomes[path.at(-1) ?? ''] === current.outcome)
                current.text = junit_shortened(current.text + text);
        },
    });
    return cases.map(withoutBlank);
}
function junit_requireRoot(name, what) {
    if (name !== 'testsuites' && name !== 'testsuite')
        throw xml_unreadable(what, `it is not a JUnit report: its root element is <${name}>, not <testsuites> or <testsuite>.`);
}
function testCase({ name, classname = '', file, time }, what) {
    if (name === undefined || name === '')
        throw xml_unreadable(what, 'it has a <testcase> without a name.');
    return { name, classname, file: file || undefined, seconds: seconds(time), outcome: 'passed' };
}
/** 0 for an invalid number, and for a negative one, which occurs after the clock was set back. */
function seconds(time) {
    const value = Number(time);
    return Number.isFinite(value) && value > 0 ? value : 0;
}
function setOutcome(test, element, { message = '' }) {
    const outcome = Object.hasOwn(outcomes, element) ? outcomes[element] : undefined;
    if (outcome === undefined || test.outcome !== 'passed')
        return;
    Object.assign(test, { outcome, message: junit_shortened(message), text: '' });
}
function junit_shortened(text) {
    return text.length > textLimit ? text.slice(0, textLimit).replace(/[\ud800-\udbff]$/, '') : text;
}
function withoutBlank({ message, text, ...test }) {
    return { ...test, ...(message?.trim() ? { message } : {}), ...(text?.trim() ? { text } : {}) };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/tests/resolve-tests.js

/**
 * Sets the path of each test in a tracked file: the one in the report, otherwise the one of its class (`a.b.TestC` is in
 * `a/b.py`). Sets none if it could be several files.
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
/** The file for the longest possible prefix of a dotted name. */
function moduleFile(classname, isThere) {
    const segments = classname.split('.');
    const files = segments.map((_, at) => `${segments.slice(0, at + 1).join('/')}.py`);
    return files.findLast(isThere);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/tests/read-tests.js








/** Reads JUnit reports, one per matrix job. Each test has its file, if the repository contains it. */
async function readTestReports(reports, { repository, directory }) {
    const bases = directory === '.' ? [''] : [directory, ''];
    const jobs = [];
    for (const path of reports) {
        const cases = await readJunit(openXml(path), (0,external_node_path_.basename)(path));
        jobs.push(resolveTests(cases, { tracked: repository.tracked, bases }));
    }
    return joinMatrixJobs(jobs);
}
/** The results of each matrix job, in their order. */
async function pythonResults(jobs, project) {
    const results = [];
    for (const { name, python, requirements, junit } of jobs) {
        const totals = countTests(await readTestReports([junit], project));
        results.push({ name, python, totals, ...(requirements === undefined ? {} : { requirements }) });
    }
    return results;
}
/** The tests that Sonar can show, because they are in test files by its settings. The others are listed with the reason. */
function sonarTests(cases, { directory, roleOf }, excluded) {
    return cases.filter(({ path, classname, name }) => {
        const own = path === undefined ? undefined : inProject(directory, path);
        if (own !== undefined && roleOf(own) === 'test')
            return true;
        const reason = path === undefined ? 'tests with an unknown file' : 'tests in files that are not test files for Sonar';
        exclude(excluded, { reason, paths: [path ?? `${classname}.${name}`] });
        return false;
    });
}
/** The numbers of tests, and the tests that did not pass. */
function testFacts(cases, failed = false) {
    const failing = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error');
    const otherwise = failed && failing.length === 0;
    return { counts: countTests(cases), failing, ...(otherwise ? { failedOtherwise: true } : {}) };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/too-low.js
const too_low_shown = 5;
/**
 * Why the coverage is too low and what to change, in sentences, which are also warned of: files that were imported before measuring
 * began, and what coverage.py warned of. Empty if nothing says so.
 */
function tooLow(importedBefore, warnings, host) {
    if (importedBefore.length + warnings.length === 0)
        return {};
    const replaced = warnings.filter(isReplaced);
    const sentences = [
        ...(importedBefore.length === 0 ? [] : [early(importedBefore)]),
        ...warnings.map(text => `coverage.py warned: ${text}.`),
        ...(importedBefore.length + warnings.length > replaced.length ? [startEarlier] : []),
        ...(replaced.length === 0 ? [] : ['Remove `sys.settrace` and debuggers from the tests.']),
    ];
    host.warning(`The coverage is too low, because code ran without being measured. ${sentences.join(' ')}`);
    return { tooLow: sentences };
}
const startEarlier = 'Start coverage.py before anything imports the package: run `coverage run -m pytest` in an earlier step, and pass `.coverage` in ' +
    '`coverage-data`. The usual cause is a pytest plug-in of the project, or `-p` in `addopts`.';
function isReplaced(warning) {
    return warning.endsWith('(trace-changed)');
}
function early(paths) {
    const more = paths.length > too_low_shown ? ` and ${paths.length - too_low_shown} more` : '';
    const names = `${paths.slice(0, too_low_shown).join(', ')}${more}`;
    return `Imported before measuring began: ${names}. What ran on import counts as not covered.`;
}

;// CONCATENATED MODULE: ./packages/coverage/lib/examine.js









/** Gathers, measures and compares one project. Throws a Problem if its figures would be unreliable. */
async function examine(project, options, host) {
    const gathered = await gather(project, options, host);
    const { sources, junit, config, failed, origin, isOfCommit, wheels, warnings } = gathered;
    host.info(`Reading the coverage of ${origin}${project.directory === '.' ? '' : ` in ${project.directory}`}.`);
    const { pathMap, scratch } = options;
    const measured = await measure(sources, { project, pathMap, config, isOfCommit, wheels, scratch }, host);
    const cases = await readTestReports(junit, project);
    const pythons = await pythonResults(gathered.jobs ?? [], project);
    const reportedCases = sonarTests(cases, project, measured.excluded);
    const intake = {
        measured: measured.measured,
        reported: measured.files.length,
        excluded: measured.excluded,
        unmeasured: measured.unmeasured,
        cases: cases.length,
        reportedCases: reportedCases.length,
    };
    const low = tooLow(measured.importedBefore, warnings, host);
    const coverage = { ...(await coverageFacts(measured, options, host)), ...low, intake };
    const tests = junit.length === 0 ? {} : { tests: testFacts(cases, failed) };
    return {
        project,
        measured,
        cases,
        pythons,
        reportedCases,
        facts: { directory: project.directory, ...tests, coverage },
    };
}
async function coverageFacts(measured, options, host) {
    const { files } = measured;
    const counts = countsOf(files);
    const { thresholds } = options;
    const baseline = comparable(options.baseline, counts, host);
    const before = baseline && coverage_model_percentOf(baseline.counts);
    const changed = await changedFacts(measured, options, host);
    return {
        counts,
        ...(measured.nothing === undefined ? {} : { nothing: measured.nothing }),
        ...(baseline === undefined || before === undefined ? {} : { baseline: { percent: before, from: baseline.from } }),
        lost: baseline === undefined ? [] : lostCoverage(baseline.files, files),
        ...changed,
        thresholds: checkThresholds(thresholds, files, changed.changed),
    };
}
/** The baseline, if it is comparable: figures with branches cannot be compared with figures without. */
function comparable(baseline, counts, host) {
    const { branches } = counts;
    if (baseline === undefined || coverage_model_percentOf(counts) === undefined)
        return undefined;
    if (baseline.counts.branches > 0 === branches > 0)
        return baseline;
    host.notice(`Not compared with the baseline (${baseline.from}), because only one of it and this run has branches.`);
    return undefined;
}
/** If the event has nothing to compare with, the threshold is not checked. If only history is missing, a required one fails. */
async function changedFacts({ files, unmeasured }, { base, changes, thresholds }, host) {
    const needed = thresholds.changed !== undefined;
    if (base === undefined) {
        const changedUnknown = 'the event names no commit to compare with.';
        if (needed)
            host.notice(`Changed lines not checked: ${changedUnknown}`);
        return { changedUnknown };
    }
    try {
        const changed = changedCoverage(files, await changes(base), base, unmeasured);
        if (needed && changed.unmeasured.length > 0)
            host.warning(`Changed files without coverage data: ${changed.unmeasured.join(', ')}.`);
        return { changed };
    }
    catch (error) {
        if (needed || !(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { changedUnknown: (0,lib_problem/* messageOf */.b)(error) };
    }
}

;// CONCATENATED MODULE: ./packages/sonar/lib/measures.js


const metrics = ['lines_to_cover', 'uncovered_lines', 'conditions_to_cover', 'uncovered_conditions'];
const pageSize = 500;
const mostPages = 200;
const attempted = 'read the coverage of the project from Sonar';
/**
 * Sonar's figures of a whole project; undefined if it was never analysed. Available to tokens that may only analyse. On a pull
 * request, the figures cover only changed files.
 */
async function projectMeasures(api, component, target = {}) {
    const parameters = { component, metricKeys: metrics.join(','), ...target };
    const answer = await absent(api.get({ path: 'api/measures/component', parameters, attempted, field: 'component' }));
    // A project that was created and never analysed exists without measures.
    return (0,lib_json/* listAt */.gT)(answer, 'component', 'measures').length === 0 ? undefined : countsIn((0,lib_json.at)(answer, 'component'));
}
/**
 * Sonar's figures of every source file, with or without coverage, by its path from the project's base directory; undefined if
 * the project was never analysed. Throws Forbidden for tokens that may only analyse, because it needs the permission Browse.
 */
async function fileMeasures(api, component, target = {}) {
    const found = new Map();
    for (let page = 1; page <= mostPages; page++) {
        const parameters = tree(component, target, page);
        const query = { path: 'api/measures/component_tree', parameters, attempted, field: 'components' };
        const answer = await absent(api.get(query));
        if (answer === undefined)
            return undefined;
        const components = (0,lib_json/* listAt */.gT)(answer, 'components');
        for (const file of components)
            found.set((0,lib_json/* textAt */.$6)(file, 'path') ?? '', countsIn(file));
        const total = (0,lib_json/* numberAt */.tk)(answer, 'paging', 'total');
        if (total === undefined)
            throw strange('it does not say how many files there are.');
        if (components.length > 0 && page * pageSize < total)
            continue;
        return found.size === 0 ? undefined : found;
    }
    throw new lib_problem/* Problem */.A(attempted, {
        found: `it has more than ${mostPages * pageSize} files.`,
        next: 'Analyse parts of the repository as separate projects (`projects`).',
    });
}
/** True if Sonar counts only lines of Python in a project: then no other language can have lines to cover. */
async function isPythonOnly(api, component, target = {}) {
    const parameters = { component, metricKeys: 'ncloc_language_distribution', ...target };
    const answer = await api.get({ path: 'api/measures/component', parameters, attempted, field: 'component' });
    // `js=12;py=340`
    const shares = (0,lib_json/* textAt */.$6)(answer, 'component', 'measures', 0, 'value') ?? '';
    return /^(?:(?:py|ipynb)=\d+;?)+$/.test(shares);
}
// Sorted by path, because names repeat: pages sorted by name could overlap.
function tree(component, target, page) {
    const keys = { component, metricKeys: metrics.join(','), ...target };
    return { ...keys, qualifiers: 'FIL', s: 'path', ps: String(pageSize), p: String(page) };
}
async function absent(answer) {
    return answer.catch(error => (error instanceof NotFound ? undefined : Promise.reject(error)));
}
function countsIn(component) {
    const values = new Map((0,lib_json/* listAt */.gT)(component, 'measures').map(measure => [(0,lib_json/* textAt */.$6)(measure, 'metric'), numberIn(measure)]));
    const [lines, openLines, branches, openBranches] = metrics.map(metric => values.get(metric) ?? 0);
    return { lines, coveredLines: lines - openLines, branches, coveredBranches: branches - openBranches };
}
function numberIn(measure) {
    const text = (0,lib_json/* textAt */.$6)(measure, 'value') ?? '';
    if (/^\d{1,15}$/.test(text))
        return Number(text);
    throw strange(`${(0,lib_json/* textAt */.$6)(measure, 'metric')} is ${JSON.stringify(text.slice(0, 40))}, not a count.`);
}
function strange(found) {
    return new lib_problem/* Problem */.A(attempted, {
        found,
        next: 'Check `sonar-host-url`, because SonarQube does not answer like this.',
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/baseline.js




const baseline_limit = 64 * 1024 * 1024;
/** The coverage of a project in the `coverage.json` of an earlier run. */
async function readBaseline(path, shown, { directory }) {
    const document = parseCoverage((await (0,read_limited/* readLimited */.tk)(path, baseline_limit)).toString('utf8'), shown);
    return baselineOf([...countsByFile(document)].filter(([file]) => inProject(directory, file) !== undefined), shown);
}
/** Sonar's figures before this run. They are only for comparison, so it is not a failure if the server does not answer. */
async function askBaseline(session, key, project, host) {
    try {
        const own = await askOne(session, key, session.baseline, project);
        // A new branch has no earlier analysis, but the main branch may have one.
        return own ?? (session.baseline.branch === undefined ? undefined : await askOne(session, key, {}, project));
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        host.info(`No baseline from Sonar: ${(0,lib_problem/* messageOf */.b)(error)}`);
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
        return baselineOf(python.map(([path, counts]) => [`${prefix}${path}`, counts]), from);
    }
    catch (error) {
        if (!(error instanceof Forbidden))
            throw error;
        // Tokens that may only analyse may read the total.
        const total = await projectMeasures(api, key, query);
        return total === undefined ? undefined : { counts: total, files: new Map(), from };
    }
}
function baselineOf(files, from) {
    return { counts: sumCounts(files.map(([, counts]) => counts)), files: new Map(files), from };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/gather-options.js
/** The sources of the projects' data, from the inputs. */
function gatherOptions({ inputs, scratch }, opened) {
    return {
        data: inputs['coverage-data'],
        junit: inputs.junit,
        pytestArgs: inputs['pytest-args'],
        measure: inputs.sources,
        expected: inputs['expected-jobs'],
        releaseDir: inputs['release-dir'],
        scratch,
        directories: opened.map(({ project }) => project.directory),
    };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/examine.js




/** Examines all projects, one after the other, because tests may need the whole machine. */
async function examineAll(opened, sonar, run) {
    const { inputs, event, host } = run;
    const thresholds = thresholdsOf(inputs);
    const changes = askedOnce(host);
    const known = [];
    for (const one of opened) {
        const baseline = await examine_baselineOf(one, sonar, run);
        const base = await base_commit_baseOf(inputs.base, event, one.project.repository, host);
        const { root } = one.project.repository;
        const options = {
            ...gatherOptions(run, opened),
            tests: one.tests,
            pathMap: inputs['path-map'],
            thresholds,
            base,
            baseline,
            changes: (name) => changes(root, name),
        };
        known.push({ ...one, ...(await examine(one.project, options, host)) });
    }
    return known;
}
/** Finds the changed lines once, because the projects of a repository share them. */
function askedOnce(host) {
    const asked = new Map();
    return (root, base) => {
        const key = JSON.stringify([root, base]);
        const answer = asked.get(key) ?? changedLines(root, base, host);
        asked.set(key, answer);
        return answer;
    };
}
async function examine_baselineOf({ project, key }, sonar, { inputs, host }) {
    const { baseline } = inputs;
    if (baseline !== undefined)
        return readBaseline(baseline, (0,external_node_path_.basename)(baseline), project);
    return isSession(sonar) && key !== undefined ? askBaseline(sonar, key, project, host) : undefined;
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



/** Results of the analysis, worst first: of several projects, the worst counts. */
const outputs_words = ['error', 'failed', 'passed', 'skipped'];
/** The outputs. If there are several projects, numbers are totals. */
function outputsOf(projects, releaseDir, { list, output }) {
    const sonar = projects.map(project => project.sonar);
    const gates = sonar.flatMap(({ gate }) => gate ?? []);
    const path = (name) => (list.some(file => file.name === name) ? (0,external_node_path_.join)(releaseDir, name) : undefined);
    return {
        evidence: output,
        result: stepResult(projects),
        'sonar-result': outputs_words.find(word => sonar.some(({ result }) => result === word)),
        tests: testsWord(projects.flatMap(({ tests }) => tests ?? [])),
        coverage: total(projects),
        'coverage-change': change(projects),
        'changed-coverage': outputs_changed(projects),
        'gate-status': ['ERROR', 'WARN', 'OK', 'NONE'].find(status => gates.some(gate => gate.status === status)),
        conditions: JSON.stringify(gates.flatMap(({ conditions }) => conditions)),
        'dashboard-url': sonar.flatMap(({ dashboardUrl }) => dashboardUrl ?? []).join('\n'),
        'coverage-json': path(register_kinds.coverage.files.document.path),
        'test-results': path(register_kinds['test-results'].files.document.path),
    };
}
/** The outputs of a matrix job, which knows only whether its tests passed. */
function matrixJobOutputs(tests, evidence) {
    return {
        evidence,
        result: testsFail(tests) ? 'fail' : 'pass',
        'sonar-result': undefined,
        tests: testsWord([tests]),
        coverage: undefined,
        'coverage-change': undefined,
        'changed-coverage': undefined,
        'gate-status': undefined,
        conditions: undefined,
        'dashboard-url': undefined,
        'coverage-json': undefined,
        'test-results': undefined,
    };
}
/** The percentage of all projects together; undefined if there is nothing to cover. */
function total(projects) {
    const percent = coverage_model_percentOf(sumCounts(projects.map(({ coverage }) => coverage.counts)));
    return percent === undefined ? undefined : coverage_model_formatPercent(percent);
}
/** The change of the percentage. Only for a single project, because percentages of several do not add up. */
function change(projects) {
    const [only, ...others] = projects;
    if (only?.coverage.baseline === undefined || others.length > 0)
        return undefined;
    const now = coverage_model_percentOf(only.coverage.counts);
    if (now === undefined)
        return undefined;
    const points = now - only.coverage.baseline.percent;
    return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(1)}`;
}
function outputs_changed(projects) {
    const all = projects.flatMap(({ coverage }) => coverage.changed ?? []);
    const lines = all.reduce((total, one) => total + one.lines, 0);
    const coveredLines = all.reduce((total, one) => total + one.covered, 0);
    return lines === 0 ? undefined : coverage_model_formatPercent((100 * coveredLines) / lines);
}
/** `passed` or `failed`; undefined if unknown. */
function testsWord(known) {
    if (known.length === 0)
        return undefined;
    return known.some(testsFail) ? 'failed' : 'passed';
}

;// CONCATENATED MODULE: ./packages/base/lib/path-pattern.js
/**
 * Tells which paths of a directory some of the patterns matches. A pattern is a path relative to the directory, with forward
 * slashes: `*` and `?` stand for characters within a name, `**` for any number of directories. All other characters stand for
 * themselves.
 */
function matchesSome(patterns) {
    const expressions = patterns.map(toExpression);
    return path => expressions.some(expression => expression.test(`${path}/`));
}
function toExpression(pattern) {
    const names = pattern.split('/').filter(name => name !== '' && name !== '.');
    return new RegExp(`^${names.map(toSource).join('')}$`, 'u');
}
function toSource(name) {
    if (name === '**')
        return '(?:[^/]+/)*';
    const source = name.replace(/[*?]|[^*?]+/g, part => part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&'));
    return `${source}/`;
}

;// CONCATENATED MODULE: ./packages/sonar/lib/pattern.js

/**
 * Matches a path against a pattern by Sonar's rules, which are Ant's: `*` within a segment, `**` any number of segments, `?` one
 * character, a trailing slash everything below. https://docs.sonarsource.com/sonarqube-server/project-administration/adjusting-analysis/setting-analysis-scope/defining-matching-patterns
 */
function matchesPattern(pattern, path) {
    return matchesSome([pattern.endsWith('/') ? `${pattern}**` : pattern])(path);
}

;// CONCATENATED MODULE: ./packages/sonar/lib/properties.js

/** Greatest accepted length of a text, in characters. */
const properties_most = 1024 * 1024;
/**
 * Reads a text in the format of java.util.Properties, as the scanner does: UTF-8, later keys win, values are trimmed. Throws a
 * Problem for what Java refuses, and for a byte order mark, which would become part of the first key in Java.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
function parseProperties(text, what) {
    if (text.length > properties_most)
        throw properties_unreadable(what, `it has more than the ${properties_most} characters accepted.`);
    if (text.startsWith('\uFEFF'))
        throw properties_unreadable(what, 'it begins with a byte order mark.');
    const found = new Map();
    for (const line of logicalLines(text)) {
        const [key, value] = splitLine(line);
        // Java's String.trim() removes all characters up to U+0020.
        found.set(unescaped(key, what), unescaped(value, what).replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''));
    }
    return found;
}
/** The lines without comments and blank lines. A line that ends in an odd number of backslashes is joined with the next one. */
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
/** The key ends at the first `=`, `:` or white space without a backslash before it. */
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
        throw properties_unreadable(what, `\\u${code} in it is not an escape sequence: four hexadecimal digits must follow \\u.`);
    });
}
/**
 * The elements of a list by Sonar's rules (RFC 4180): they are separated by commas and line breaks, double quotes protect commas,
 * and white space around elements and empty elements are ignored.
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
/** Writes one element of such a list. */
function listElement(text) {
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function properties_unreadable(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Write it in UTF-8, with lines of the form key=value.' });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scope.js


/** Classifies files like Sonar with these settings. Paths are relative to the project's base directory. */
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
/** `place` is a directory or a file, as written in properties: `.`, `src`, `./src/`. */
function isBelow(place, path) {
    const clean = place.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
    return clean === '' || clean === '.' || path === clean || path.startsWith(`${clean}/`);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/open-project.js






/** Opens the project in a directory. Throws a Problem if the directory does not exist, or is not in a repository. */
async function openProject({ directory, python, settings }, host) {
    const path = await (0,promises_.realpath)(directory).catch(() => {
        throw new lib_problem/* Problem */.A(`open the project ${directory}`, {
            found: 'the directory does not exist.',
            next: 'Check `working-directory` and `projects`.',
        });
    });
    const repository = await repositoryOf(path, host);
    let found;
    return {
        directory: (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(repository.root, path)) || '.',
        path,
        repository,
        roleOf: roleUnder(settings),
        python() {
            found ??= findPython(python, path, host);
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const policy_file_sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = policy_file_workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, policy_file_sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new Problem(`read the policy ${shown}`, {
            found: 'no such file.',
            next: 'Check the input `policy`.',
        });
    where.info(`${defaultPolicyPath} does not exist, so the built-in strict policy applies.`);
    return defaultPolicy;
}
/** A path as people write it: relative to the workspace, with forward slashes. */
function policy_file_workspaceRelative(workspace, path) {
    return (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag-pattern.js
const placeholder = '{version}';
/** The rule of a Python project that says nothing else. */
const defaultTagRule = { pattern: `v${placeholder}`, scheme: 'pep440' };
/**
 * A tag that a manifest, a URL and a file name can carry: parts of letters, digits and `. _ + - @ !`, joined by slashes. Git
 * forbids `..` (https://git-scm.com/docs/git-check-ref-format). A hyphen at the start would be read as an option.
 */
const tagExpression = '^(?=.{1,200}$)(?!.*\\.\\.)[A-Za-z0-9_@][A-Za-z0-9._+@!-]*(?:/[A-Za-z0-9_@][A-Za-z0-9._+@!-]*)*$';
const validTag = new RegExp(tagExpression);
function isTag(text) {
    return validTag.test(text) && !/(?:\.|\.lock)(?:\/|$)/.test(text);
}
/** True for a pattern that has `{version}` once, and gives valid tags. */
function isTagPattern(text) {
    return text.split(placeholder).length === 2 && isTag(text.replace(placeholder, '1'));
}
/** The text in a tag that stands in place of `{version}`. Undefined if the tag does not fit the pattern. */
function tag_pattern_textInTag(tag, pattern) {
    const [before = '', after = ''] = pattern.split(placeholder);
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after))
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    // `v` belongs to the pattern, although PEP 440 allows it in front of a version.
    return /^[0-9]/.test(text) ? text : undefined;
}
/** The tag of a version. */
function tagOf(version, pattern) {
    return pattern.replace(placeholder, () => version);
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tag_pattern_tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/image-tags.js


/**
 * What tags an image can get: `tag` is the tag of the release (`v1.2.0`), `version` its version (`1.2.0`), and the others move on to the
 * highest stable release of all that begin with `1.2` (`minor`) or with `1` (`major`), or of all (`latest`).
 */
const imageTagForms = ['tag', 'version', 'minor', 'major', 'latest'];
/**
 * The tags of the images of a release. A pre-release has fixed ones only. `0` is none: versions below 1 may change anything. A name that
 * is a fixed tag of one of the `published` releases does not move: with the versions 1.2 and 1.2.1, `1.2` is the first of them.
 */
function imageTagsOf(release, forms, published) {
    const fixed = fixedTags(release, forms);
    const taken = new Set([release, ...image_tags_others(release, published)].flatMap(one => fixedTags(one, forms)));
    const moving = forms.flatMap(form => {
        if (form === 'tag' || form === 'version' || release.prerelease)
            return [];
        const name = seriesName(release.version, form);
        return name === undefined || name === '0' || taken.has(name) ? [] : [{ name, series: form }];
    });
    return { fixed, moving };
}
/** The tags that name a release permanently: its `tag`, its `version`. */
function fixedTags({ tag, version }, forms) {
    const names = forms.flatMap(form => form === 'tag' ? [tagName(tag, '-')] : form === 'version' ? [tagName(version, '_')] : []);
    return [...new Set(names)];
}
/** The stable release of a series with the highest version, among this one and the `published` ones of its project. */
function image_tags_highestOf(release, series, published) {
    const key = seriesKey(release.read.normalized, series);
    return image_tags_others(release, published)
        .filter(({ prerelease, read }) => !prerelease && seriesKey(read.normalized, series) === key)
        .reduce((highest, other) => (compareVersions(other.read, highest.read) > 0 ? other : highest), release);
}
/** The `published` releases of the project of a release, itself included, the highest first. */
function releasesOf(release, published) {
    return [release, ...image_tags_others(release, published)].sort((a, b) => compareVersions(b.read, a.read));
}
/** Releases of the same project. Other tags of the repository belong to other projects. */
function image_tags_others({ rule, tag }, published) {
    return published.filter(other => other !== tag).flatMap(other => parseTag(other, rule) ?? []);
}
const numbers = /^(?:(?<epoch>[0-9]+)!)?(?<major>[0-9]+)(?:\.(?<minor>[0-9]+))?/;
/** `1.2` of `1.2.0`, as it is spelled there. Undefined for the `minor` of a version of one number. */
function seriesName(version, series) {
    if (series === 'latest')
        return 'latest';
    const { epoch, major = '', minor } = numbers.exec(version)?.groups ?? {};
    if (series === 'minor' && minor === undefined)
        return undefined;
    return `${epoch === undefined ? '' : `${epoch}_`}${series === 'major' ? major : `${major}.${minor}`}`;
}
/** The same for two versions of a series; `1` is `1.0`. */
function seriesKey(normalized, series) {
    if (series === 'latest')
        return '';
    const { epoch = '0', major = '', minor = '0' } = numbers.exec(normalized)?.groups ?? {};
    return series === 'major' ? `${epoch}!${major}` : `${epoch}!${major}.${minor}`;
}
/** As registries accept it: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests. */
function tagName(text, instead) {
    return text
        .replace(/[^A-Za-z0-9_.-]/g, instead)
        .replace(/^[.-]+/, '')
        .slice(0, 128);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/notes-source.js
/** As files and inputs spell them. */
const notesSources = ['auto', 'changelog', 'tag-message', 'generated', 'file:PATH'];
const notes_source_words = ['auto', 'changelog', 'tag-message', 'generated'];
/** Undefined for other text. Whether the path leads out of the repository is the caller's to check. */
function parseNotesSource(text) {
    const kind = notes_source_words.find(word => word === text);
    if (kind !== undefined)
        return { kind };
    const path = /^file:(.+)$/.exec(text)?.[1];
    return path === undefined ? undefined : { kind: 'file', path };
}
/** The text that `parseNotesSource` reads. */
function notesSourceText(source) {
    return source.kind === 'file' ? `file:${source.path}` : source.kind;
}
/** True if a changelog is read for it. */
function readsChangelog({ kind }) {
    return kind === 'auto' || kind === 'changelog';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/specifier.js

const specifier_pattern = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*([^\s;)]*)\s*$/;
/** Reads specifiers that are separated by commas. Empty for no specifier; undefined if PEP 440 allows none like this. */
function parseSpecifiers(text) {
    const parts = text.split(',').filter(part => part.trim() !== '');
    const specifiers = parts.map(parseSpecifier);
    return specifiers.every(specifier => specifier !== undefined) ? specifiers : undefined;
}
function parseSpecifier(text) {
    const [, operator, version = ''] = specifier_pattern.exec(text) ?? [];
    const specifier = { operator, version };
    return operator !== undefined && isAllowed(specifier) ? specifier : undefined;
}
function isAllowed({ operator, version }) {
    if (operator === '===')
        return true;
    if (version.endsWith('.*'))
        return (operator === '==' || operator === '!=') && prefixOf(version) !== undefined;
    const read = parsePep440(version);
    if (read === undefined)
        return false;
    if (operator === '==' || operator === '!=')
        return true;
    return read.local === undefined && (operator !== '~=' || read.release.length > 1);
}
/** Epoch and release of `1.3.*`. Undefined if it has other parts. */
function prefixOf(version) {
    const read = parsePep440(version.slice(0, -2));
    return read !== undefined && Object.keys(read).length === 2 ? read : undefined;
}
/** True if a version fits all specifiers. Pre-releases fit as other versions do; other text fits only `===`. */
function satisfies(version, specifiers) {
    return specifiers.every(specifier => fits(version, specifier));
}
function fits(text, { operator, version }) {
    if (operator === '===')
        return text.toLowerCase() === version.toLowerCase();
    const read = parsePep440(text);
    if (read === undefined)
        return false;
    const prefix = version.endsWith('.*') ? prefixOf(version) : undefined;
    if (prefix !== undefined)
        return hasPrefix(read, prefix) === (operator === '==');
    const wanted = parsePep440(version);
    return wanted !== undefined && comparisons[operator](read, wanted);
}
const comparisons = {
    '==': isSame,
    '!=': (version, wanted) => !isSame(version, wanted),
    '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': specifier_isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function isSame(version, wanted) {
    return comparePep440(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0;
}
/** `<1.0` excludes the pre-releases of 1.0. */
function specifier_isBefore(version, wanted) {
    return comparePep440(version, isPre(wanted) ? wanted : { ...wanted, dev: '0' }) < 0;
}
/** `>1.0` excludes the post-releases and the local versions of 1.0, and `>1.0rc1` those of 1.0rc1. */
function isAfter(version, wanted) {
    if (comparePep440(withoutLocal(version), wanted) <= 0)
        return false;
    if (wanted.dev !== undefined || wanted.post !== undefined || version.post === undefined)
        return true;
    const { post: _, dev: __, local: ___, ...base } = version;
    return comparePep440(base, wanted) !== 0;
}
function isPre({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
function withoutLocal({ local: _, ...version }) {
    return version;
}
function hasPrefix({ epoch, release }, prefix) {
    return epoch === prefix.epoch && prefix.release.every((part, index) => (release[index] ?? '0') === part);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/python-version.js


/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [oldest, newest] = [8, 16];
/** More releases of a minor version than any had. */
const mostPatches = 40;
const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/;
/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
const python_version_pythonVersion = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at);
    if (typeof value === 'string' && isPythonVersion(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, `a known version of Python such as "3.13" (3.${oldest} to 3.${newest}), "3.13t" or "pypy3.11"`);
};
/** True for a version of Python that is known here. */
function isPythonVersion(version) {
    const minor = minorOf(version);
    return minor !== undefined && minor >= oldest && minor <= newest;
}
function minorOf(version) {
    const [, cpython, pypy] = expression.exec(version) ?? [];
    const digits = cpython ?? pypy;
    return digits === undefined ? undefined : Number(digits);
}
/**
 * True if no Python with the minor version of `version` fulfils `requires-python`. What PEP 440 does not allow excludes nothing: the
 * build back-end refuses it.
 */
function python_version_isExcluded(version, requiresPython) {
    const [minor, specifiers] = [minorOf(version), parseSpecifiers(requiresPython)];
    if (minor === undefined || specifiers === undefined)
        return false;
    return !Array.from({ length: mostPatches }, (_, patch) => `3.${minor}.${patch}`).some(one => satisfies(one, specifiers));
}

;// CONCATENATED MODULE: ./packages/project/lib/config/file-shape.js




// docs/schema/config.v1.json has the same rules. A test checks that both refuse the same broken files.
const file_shape_path = (value, at) => {
    if (typeof value === 'string' && (value === '.' || (0,paths/* isSafePath */.pL)(value)))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as services/web');
};
/** A path in which `*`, `?` and `**` stand for other characters. */
const file_shape_pattern = (value, at) => {
    if (typeof value === 'string' && (0,paths/* isSafePath */.pL)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as docs/**');
};
const tagPattern = (value, at) => {
    if (typeof value === 'string' && isTagPattern(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a tag with {version} once in it, such as v{version}');
};
const notesFrom = (value, at) => {
    const source = typeof value === 'string' ? parseNotesSource(value) : undefined;
    if (source === undefined)
        throw (0,lib_shape/* wrong */.Qm)(at, value, `one of ${notesSources.join(', ')}`);
    if (source.kind === 'file')
        file_shape_path(source.path, at);
    return source;
};
const file_shape_platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
/** The part of a reference in front of a tag or a digest (https://github.com/distribution/reference). */
const repository = (0,lib_shape/* matching */.wC)(/^(?=.{1,255}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/, 'a repository such as ghcr.io/acme/widget, without tag or digest');
const registry = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/, 'a registry such as ghcr.io/acme');
/** An image goes to one repository, so that a second registry would be left out without a word. */
const registries = (value, at) => {
    const read = (0,lib_shape/* list */.p_)(registry, 100)(value, at);
    if (read.length < 2)
        return read;
    const how = 'Keep one, and copy the image with its signatures from there (`oras copy -r`).';
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has ${read.length} entries, and an image goes to one. ${how}`, `${at}[1]`);
};
const storeAddress = (0,lib_shape/* matching */.wC)(/^(?=.{1,1000}$)[a-z][a-z0-9]*:[^?#\s]+(?:\?[^#\s]+)?$/, 'the address of a store, such as s3://bucket/prefix');
/** Its parts are read when it is opened: only the driver of a store knows its options. A password is not repeated. */
const store = (value, at) => {
    if (typeof value !== 'string' || !/:\/\/[^/?#]*@/.test(value))
        return storeAddress(value, at);
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has an @ before its first slash, as if it had a password.`, at);
};
/** Also the name of a directory of evidence. */
const imageName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a name of lower-case letters and digits, with single . _ or - between them');
const file_shape_image = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(imageName),
    dockerfile: (0,lib_shape/* optional */.lq)(file_shape_path),
    context: (0,lib_shape/* optional */.lq)(file_shape_path),
    platforms: (0,lib_shape/* optional */.lq)(file_shape_filled(file_shape_platform, 20)),
    requirements: (0,lib_shape/* optional */.lq)(file_shape_path),
    repository: (0,lib_shape/* optional */.lq)(repository),
});
const archiveName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/, 'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}');
const archive = (0,lib_shape/* object */.Ik)({
    name: archiveName,
    files: file_shape_filled(file_shape_pattern, 10_000),
    format: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('tar.gz', 'zip')),
});
const python = (0,lib_shape/* object */.Ik)({
    versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(python_version_pythonVersion, 20)),
    'build-requirements': (0,lib_shape/* optional */.lq)(file_shape_path),
    cc: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const file_shape_auditLog = (0,lib_shape/* object */.Ik)({ keep: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM), 'encrypt-to': (0,lib_shape/* optional */.lq)(file_shape_path) });
/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const file_shape_shared = {
    'version-scheme': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('pep440', 'semver')),
    changelog: (0,lib_shape/* optional */.lq)(file_shape_path),
    'notes-from': (0,lib_shape/* optional */.lq)(notesFrom),
    python: (0,lib_shape/* optional */.lq)(python),
    tests: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000)),
    images: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_image, 1000)),
    archives: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(archive, 1000)),
    models: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_pattern, 1000)),
    registries: (0,lib_shape/* optional */.lq)(registries),
    stores: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(store, 20)),
    'audit-log': (0,lib_shape/* optional */.lq)(file_shape_auditLog),
    'image-tags': (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...imageTagForms), 100)),
};
/** Whatever a project states as its name. */
const file_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters');
/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects = () => undefined;
const file_shape_one = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(file_shape_name),
    directory: (0,lib_shape/* optional */.lq)(file_shape_path),
    'tag-pattern': (0,lib_shape/* optional */.lq)(tagPattern),
    ...file_shape_shared,
    projects: noProjects,
});
const many = (0,lib_shape/* object */.Ik)({
    projects: file_shape_filled((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(file_shape_name), directory: file_shape_path, 'tag-pattern': tagPattern, ...file_shape_shared }), 1000),
    ...file_shape_shared,
});
const ofProjects = ['name', 'directory', 'tag-pattern'];
/** The whole file. */
const fileShape = (value, at) => {
    if (!(0,lib_shape/* isObject */.Gv)(value) || !Object.hasOwn(value, 'projects'))
        return file_shape_one(value, at);
    const key = ofProjects.find(one => Object.hasOwn(value, one));
    if (key === undefined)
        return many(value, at);
    throw new lib_shape/* WrongShape */.zq(`"${key}" stands beside "projects", so that nobody knows which project it is of.`, key);
};
/** A list that is not empty. */
function file_shape_filled(item, limit) {
    return (value, at) => {
        const read = (0,lib_shape/* list */.p_)(item, limit)(value, at);
        if (read.length === 0)
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is an empty list.`, at);
        return read;
    };
}

;// CONCATENATED MODULE: ./packages/project/lib/config/config-file.js



/** The file in which a repository says what it releases, if the defaults do not fit. */
const config_file_configPath = '.github/release-tools.yaml';
const config_file_sizeLimit = 1024 * 1024;
/** What the file says of each project: one if there is no file. Throws a Problem with the line of what is wrong. */
async function readStated(workspace) {
    const path = (0,external_node_path_.join)(workspace, config_file_configPath);
    const isThere = (await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined;
    const text = isThere ? (await (0,read_limited/* readLimited */.tk)(path, config_file_sizeLimit)).toString('utf8') : '';
    // A file whose keys are all commented out says as much as none.
    const says = text.split(/\r?\n/).some(line => /^\s*[^\s#]/.test(line));
    return says ? parseStated(text) : [{ keys: {}, place: () => config_file_configPath, isShared: () => false }];
}
function parseStated(text) {
    const { value, lineOf } = parsePlacedYaml(text, config_file_configPath);
    const place = (at) => `${config_file_configPath}, line ${lineOf(at)}`;
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/configuration.md describes it.';
    const { projects, ...shared } = (0,lib_shape/* readShape */._f)(fileShape, value, config_file_configPath, next, place);
    if (projects === undefined)
        return [{ keys: shared, place, isShared: () => false }];
    return projects.map((own, index) => {
        const isShared = (key) => !Object.hasOwn(own, key);
        const inList = (at) => (at === '' ? `projects[${index}]` : `projects[${index}].${at}`);
        return {
            keys: { ...shared, ...own },
            place: at => place(isShared(at.split(/[.[]/)[0] ?? '') && at !== '' ? at : inList(at)),
            isShared,
        };
    });
}
/** What the file says for one key, and where; undefined if it does not. */
function statedValue({ keys, place }, key) {
    const value = keys[key];
    return value === undefined ? undefined : { value: value, from: place(key) };
}

;// CONCATENATED MODULE: ./packages/project/lib/config/contradiction.js



/** The Problem for a value that does not agree with the project. `place` is that of the value. */
function contradiction_contradiction(place, found, next) {
    return new lib_problem/* Problem */.A(`use the configuration in ${place}`, { found, next });
}
/**
 * The value of an input, or else of the file; undefined if neither says it. Throws a Problem that names both if they say different
 * things. `spell` gives the text of a value.
 */
function contradiction_agreed(key, { given, stated }, spell = String) {
    if (given === undefined || stated === undefined)
        return given ?? stated;
    const [one, other] = [spell(given.value), spell(stated.value)];
    if (one === other)
        return stated;
    throw new lib_problem/* Problem */.A(`use ${given.from}`, {
        found: `it is ${JSON.stringify(one)}, and "${key}" is ${JSON.stringify(other)} in ${stated.from}.`,
        next: 'Remove one of them.',
    });
}
/** Refuses a path of the file at which there is no file or directory, or which a link leads out of the repository. */
async function requirePath(workspace, { value, from }, kind) {
    const path = (0,external_node_path_.join)(workspace, value);
    const status = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP')
            return undefined;
        throw error;
    });
    const isRight = kind === 'file' ? status?.isFile() : status?.isDirectory();
    if (!isRight)
        throw contradiction_contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(path)));
    if (away === '..' || away.startsWith('../'))
        throw contradiction_contradiction(from, `${JSON.stringify(value)} is a link that leads out of the repository.`, 'Give a path inside the repository.');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
;// CONCATENATED MODULE: ./packages/base/lib/toml.js




/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const toml_mostSeparators = 500_000;
const toml_separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 };
/** Parses TOML; `what` names the file in the Problem, which says line and column. */
function parseTable(text, what) {
    refuseMany(text, toml_separators, toml_mostSeparators, what);
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        const place = error instanceof smol_toml_dist/* TomlError */.zx ? `line ${error.line}, column ${error.column}: ` : '';
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it is not valid TOML: ${place}${toml_reasonOf(error)}.`,
            next: 'Correct the file.',
            cause: error,
        });
    }
}
/** The first line of the message, which is followed by an excerpt of the file. */
function toml_reasonOf(error) {
    return ((0,lib_problem/* messageOf */.b)(error).split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
}
/** The table at a path of keys; undefined if there is none. */
function tableAt(table, ...keys) {
    let found = table;
    for (const key of keys)
        found = (0,lib_shape/* isObject */.Gv)(found) ? found[key] : undefined;
    return (0,lib_shape/* isObject */.Gv)(found) ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/base/lib/ini.js
/** Sections of a file for Python's configparser: `[section]`, `key = value` or `key: value`, continued on indented lines. */
function iniSections(text) {
    const sections = new Map();
    let section = new Map();
    let key;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*(?:[#;].*)?$/.test(line))
            continue;
        const [heading, entry] = [/^\[(.+)\]/.exec(line)?.[1], /^([^\s:=][^:=]*?)\s*[:=]\s*(.*)$/.exec(line)];
        if (/^\s/.test(line) && key !== undefined)
            section.set(key, `${section.get(key)}\n${line.trim()}`.trim());
        else if (heading !== undefined) {
            section = sections.get(heading) ?? new Map();
            sections.set(heading, section);
            key = undefined;
        }
        else if (entry) {
            key = entry[1]?.toLowerCase() ?? '';
            section.set(key, entry[2]?.trim() ?? '');
        }
    }
    return sections;
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/project-files.js


/** No file that declares a version is larger, in bytes. */
const project_files_limit = 4 * 1024 ** 2;
async function project_files_openProjectFiles(directory) {
    const read = (path) => readInside(directory, path);
    return {
        pyproject: parseTable((await read('pyproject.toml')) ?? '', 'pyproject.toml'),
        setupCfg: iniSections((await read('setup.cfg')) ?? ''),
        setupPy: await read('setup.py'),
        read,
    };
}
async function readInside(directory, path) {
    const normal = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
    if (!(0,paths/* isSafePath */.pL)(normal))
        return undefined;
    const file = (0,external_node_path_.join)(directory, normal);
    const size = await (0,lib_files/* sizeIfThere */.nQ)(file).catch(ifAbsent);
    return size === undefined ? undefined : (await (0,read_limited/* readLimited */.tk)(file, project_files_limit)).toString('utf8');
}
/** A part of the path that is a file. */
function ifAbsent(error) {
    if (error.code !== 'ENOTDIR')
        throw error;
}
/** True if the directory has a Python project. A pyproject.toml may also have only the settings of a tool. */
function isPythonProject({ pyproject, setupCfg, setupPy }) {
    const tables = [['project'], ['build-system'], ['tool', 'poetry'], ['tool', 'flit']];
    return (setupPy !== undefined || setupCfg.has('metadata') || tables.some(keys => tableAt(pyproject, ...keys) !== undefined));
}
/** A text in a table; undefined if it is absent or something else. */
function textIn(table, key) {
    const value = table?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The texts in a list of a table. */
function textsIn(table, key) {
    const value = table?.[key];
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/python-source.js
const string = `[A-Za-z]{0,2}(?:"""(?:\\\\[^]|(?!""")[^])*"""|'''(?:\\\\[^]|(?!''')[^])*'''|"(?:\\\\[^]|[^"\\\\\\n])*"|'(?:\\\\[^]|[^'\\\\\\n])*')`;
const token = new RegExp(`(?:[ \\t\\f\\r]|\\\\\\r?\\n|#[^\\n]*)*(${string}|[\\p{L}_][\\p{L}\\p{N}_]*|\\n|[^])`, 'uy');
/** Splits Python source into names, strings, line ends and single other characters. */
function tokensOf(source) {
    const tokens = [];
    let depth = 0;
    for (const match of source.replace(/^\uFEFF/, '').matchAll(new RegExp(token.source, 'uyg'))) {
        const text = match[1] ?? '';
        if (')]}'.includes(text))
            depth -= 1;
        if (text !== '\n' || depth === 0)
            tokens.push({ text, depth, first: match[0] === text && atLineStart(tokens) });
        if ('([{'.includes(text))
            depth += 1;
    }
    return tokens;
}
function atLineStart(before) {
    return before.length === 0 || before.at(-1)?.text === '\n';
}
/** The value of a string literal without escapes; undefined for other text: `"1.2.3"`, `r'1.2.3'`. */
function literalOf({ text }) {
    return /^[rRuU]?("""|'''|"|')([^\\]*)\1$/.exec(text)?.[2];
}
/**
 * The string that a module assigns to a name, once and as a literal: `__version__ = "1.2.3"`, also with a type. Undefined if the
 * value is computed, or depends on what runs.
 */
function assignedLiteral(source, name) {
    const tokens = tokensOf(source);
    const starts = tokens.flatMap(({ text }, index) => text === name && assigns(tokens, index) !== undefined ? [index] : []);
    const [start] = starts;
    if (start === undefined || starts.length > 1 || !tokens[start]?.first)
        return undefined;
    const at = (assigns(tokens, start) ?? 0) + 1;
    const [value, after] = [tokens[at], tokens[at + 1]];
    if (value === undefined || (after !== undefined && after.text !== '\n' && after.text !== ';'))
        return undefined;
    return literalOf(value);
}
/** Index of the `=` of an assignment to the name at an index, `+=` included. */
function assigns(tokens, index) {
    const { depth = 0 } = tokens[index] ?? {};
    if (depth > 0 || tokens[index - 1]?.text === '.')
        return undefined;
    const line = tokens.slice(index + 1);
    const end = line.findIndex(({ text }) => text === '\n');
    const statement = end < 0 ? line : line.slice(0, end);
    const equals = statement.findIndex(({ text, depth: inside }) => text === '=' && inside === depth);
    const [first, second] = [statement[0]?.text, statement[1]?.text];
    const direct = (first === '=' && second !== '=') || (first === '+' && second === '=');
    return direct || (first === ':' && equals > 0) ? index + 1 + equals : undefined;
}
/**
 * A keyword argument of the call `setup(…)` in setup.py: the string if it is a literal, `computed` if it is anything else, and
 * undefined if there is no such argument.
 */
function setupArgument(source, keyword) {
    const tokens = tokensOf(source);
    const calls = tokens.flatMap(({ text }, index) => text === 'setup' && tokens[index + 1]?.text === '(' ? [index] : []);
    const [call] = calls;
    if (call === undefined || calls.length > 1)
        return undefined;
    const depth = (tokens[call]?.depth ?? 0) + 1;
    for (let index = call + 2; (tokens[index]?.depth ?? 0) >= depth; index += 1) {
        const [name, equals, value, after] = tokens.slice(index, index + 4);
        if (name?.depth !== depth || name.text !== keyword || equals?.text !== '=' || value === undefined)
            continue;
        const literal = after?.text === ',' || after?.text === ')' ? literalOf(value) : undefined;
        return literal === undefined ? 'computed' : { literal };
    }
    return undefined;
}
/** True if a module defines a name at its top level: a function, a class, or a variable. A name that it only imports does not count. */
function definesName(source, name) {
    const tokens = tokensOf(source);
    return tokens.some(({ text, depth, first }, index) => {
        if (text !== name || depth > 0)
            return false;
        const [before, start] = [tokens[index - 1], tokens[index - 2]];
        if (before?.text === 'def' || before?.text === 'class')
            return before.first || (start?.text === 'async' && start.first);
        return first && assigns(tokens, index) !== undefined;
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/version-source.js

/** Reads a version by a regular expression of Python. `group` is the name of its group with the version. */
async function byPattern(files, path, pattern, group) {
    const text = await files.read(path);
    const expression = fromPython(pattern);
    if (text === undefined || expression === undefined)
        return undefined;
    const found = expression.exec(text);
    const version = found?.groups?.[group] ?? (found?.groups === undefined ? found?.[1] : undefined);
    return version === undefined ? undefined : { version, from: path };
}
/** A regular expression of Python as one of JavaScript; undefined if it uses what JavaScript does not know. */
function fromPython(pattern) {
    const [, flags = '', body = ''] = /^(?:\(\?([aimsu]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
    try {
        return new RegExp(body.replaceAll('(?P<', '(?<').replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>'), `m${flags.replace(/[^is]/g, '')}`);
    }
    catch {
        return undefined;
    }
}
/** Reads `package.module.attribute`, if the module assigns a literal. `roots` are the directories that packages may be in. */
async function byAttribute(files, attribute, roots) {
    const parts = attribute.split('.');
    const name = parts.pop() ?? '';
    const module = parts.join('/');
    for (const root of roots) {
        for (const path of [`${root}/${module}.py`, `${root}/${module}/__init__.py`]) {
            const source = await files.read(path);
            const version = source === undefined ? undefined : assignedLiteral(source, name);
            if (version !== undefined)
                return { version, from: path.replace(/^(?:\.\/)+/, '') };
            if (source !== undefined)
                return undefined;
        }
    }
    return undefined;
}
/** Reads files that have nothing but the version. */
async function byFiles(files, paths) {
    const texts = await Promise.all(paths.map(path => files.read(path)));
    const version = texts.join('\n').trim();
    return texts.includes(undefined) || version === '' ? undefined : { version, from: paths.join(', ') };
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/setuptools.js




/** https://setuptools.pypa.io/en/latest/userguide/declarative_config.html */
async function setuptoolsVersion(files) {
    const argument = files.setupPy === undefined ? undefined : setupArgument(files.setupPy, 'version');
    if (argument === 'computed')
        return { computedBy: 'setup.py' };
    if (argument !== undefined)
        return { version: argument.literal, from: 'setup.py' };
    return (await dynamicTable(files)) ?? (await configured(files)) ?? byCode(files);
}
/** Arguments of `setup(…)` that are not literals, or something else that runs. */
function byCode({ setupPy }) {
    return setupPy === undefined ? undefined : { computedBy: 'setup.py' };
}
async function dynamicTable(files) {
    const dynamic = tableAt(files.pyproject, 'tool', 'setuptools', 'dynamic', 'version');
    if (dynamic === undefined)
        return undefined;
    const attribute = textIn(dynamic, 'attr');
    const paths = textIn(dynamic, 'file') ?? textsIn(dynamic, 'file');
    const found = attribute === undefined ? await byFiles(files, [paths].flat()) : await byAttribute(files, attribute, rootsOf(files));
    return found ?? { computedBy: `setuptools (${attribute ?? [paths].flat().join(', ')})` };
}
/** setup.cfg: a version, `attr: module.attribute` or `file: VERSION`. */
async function configured(files) {
    const value = files.setupCfg.get('metadata')?.get('version');
    if (value === undefined || value === '')
        return undefined;
    const [, kind, rest = ''] = /^(attr|file):\s*([\s\S]*)$/.exec(value) ?? [];
    if (kind === undefined)
        return { version: value, from: 'setup.cfg' };
    const found = kind === 'attr'
        ? await byAttribute(files, rest.trim(), rootsOf(files))
        : await byFiles(files, rest.split(',').map(path => path.trim()));
    return found ?? { computedBy: `setuptools (${rest.trim()})` };
}
/** The directories in which setuptools looks for packages. */
function rootsOf({ pyproject, setupCfg }) {
    const directories = Object.values(tableAt(pyproject, 'tool', 'setuptools', 'package-dir') ?? {});
    const where = textsIn(tableAt(pyproject, 'tool', 'setuptools', 'packages', 'find'), 'where');
    const options = setupCfg.get('options')?.get('package_dir') ?? '';
    const inCfg = [...options.matchAll(/^\s*=\s*(\S+)\s*$/gm)].map(match => match[1]);
    return [...directories, ...where, ...inCfg, '.', 'src'].filter(root => typeof root === 'string');
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/backends.js





/** What hatchling and scikit-build-core look for, unless the project says otherwise. The second group is the quote. */
const plainPattern = (group) => `(?i)^(__version__|VERSION)(?: ?\\: ?str)? *= *(['"])v?(?P<${group}>.+?)\\2`;
const backends = [
    { name: 'setuptools', matches: /^setuptools\b/, version: setuptoolsVersion },
    { name: 'hatchling', matches: /^hatchling\b/, version: hatchVersion },
    { name: 'flit', matches: /^flit/, version: flitVersion },
    { name: 'poetry', matches: /^poetry\b(?!_dynamic)/, version: async (files) => poetryVersion(files) },
    { name: 'pdm-backend', matches: /^pdm\b/, version: pdmVersion },
    { name: 'maturin', matches: /^maturin\b/, version: cargoVersion },
    { name: 'meson-python', matches: /^mesonpy\b/, version: mesonVersion },
    { name: 'scikit-build-core', matches: /^scikit_build_core\b/, version: scikitVersion },
];
/** Packages that compute a version from git: setuptools-scm, hatch-vcs, versioneer, poetry-dynamic-versioning. */
const fromGit = /^[\w.-]*(?:scm|vcs|versioneer|versioning|git-version|gitversion)[\w.-]*/i;
/** The version of a project in the place where its build backend looks, or what computes it. */
async function backendVersion(files) {
    const system = tableAt(files.pyproject, 'build-system');
    const named = textIn(system, 'build-backend') ?? defaultBackend(files);
    const backend = backends.find(({ matches }) => matches.test(named));
    // A back-end of the project's tree may change what it calls. One that builds itself is what it says.
    const isWrapped = 'backend-path' in (system ?? {}) && textsIn(system, 'requires').length > 0;
    const found = isWrapped ? undefined : await backend?.version(files);
    if (found !== undefined)
        return found;
    const plugin = textsIn(system, 'requires')
        .map(text => fromGit.exec(text)?.[0])
        .find(text => text !== undefined);
    return { computedBy: plugin ?? backend?.name ?? named };
}
function defaultBackend({ pyproject }) {
    const tool = tableAt(pyproject, 'tool');
    if (tableAt(pyproject, 'build-system') === undefined && tool?.poetry !== undefined)
        return 'poetry';
    return tool?.flit !== undefined && tableAt(pyproject, 'project') === undefined ? 'flit' : 'setuptools';
}
/** `[tool.poetry] version`, unless a plugin replaces it when it builds. */
function poetryVersion({ pyproject }) {
    const plugin = tableAt(pyproject, 'tool', 'poetry-dynamic-versioning');
    if (plugin?.enable === true)
        return { computedBy: 'poetry-dynamic-versioning' };
    const version = textIn(tableAt(pyproject, 'tool', 'poetry'), 'version');
    return version === undefined ? undefined : { version, from: 'pyproject.toml, [tool.poetry]' };
}
/** https://hatch.pypa.io/latest/version/ */
async function hatchVersion(files) {
    const own = parseTable((await files.read('hatch.toml')) ?? '', 'hatch.toml');
    const table = tableAt(own, 'version') ?? tableAt(files.pyproject, 'tool', 'hatch', 'version');
    const [source, path] = [textIn(table, 'source') ?? 'regex', textIn(table, 'path')];
    if (source === 'vcs')
        return { computedBy: 'hatch-vcs' };
    if (source !== 'regex' || path === undefined)
        return undefined;
    const pattern = textIn(table, 'pattern') ?? plainPattern('version');
    return byPattern(files, path, pattern, 'version');
}
/** https://flit.pypa.io/en/stable/pyproject_toml.html: `__version__` of the module. */
async function flitVersion(files) {
    const flit = tableAt(files.pyproject, 'tool', 'flit');
    const name = textIn(tableAt(files.pyproject, 'project'), 'name')?.replaceAll('-', '_');
    const module = textIn(tableAt(flit ?? {}, 'module'), 'name') ?? textIn(tableAt(flit ?? {}, 'metadata'), 'module') ?? name;
    if (module === undefined)
        return undefined;
    const base = module.replaceAll('.', '/');
    for (const path of [`${base}/__init__.py`, `src/${base}/__init__.py`, `${base}.py`, `src/${base}.py`]) {
        const source = await files.read(path);
        if (source === undefined)
            continue;
        const version = assignedLiteral(source, '__version__');
        return version === undefined ? undefined : { version, from: path };
    }
    return undefined;
}
/** https://backend.pdm-project.org/metadata/#dynamic-project-version */
async function pdmVersion(files) {
    const table = tableAt(files.pyproject, 'tool', 'pdm', 'version');
    const path = textIn(table, 'path') ?? textIn(table, 'from');
    if (table?.source === 'scm' || table?.use_scm === true)
        return { computedBy: 'pdm-backend, from git' };
    if ((table?.source !== 'file' && table?.from === undefined) || path === undefined)
        return undefined;
    return byPattern(files, path, `^__version__\\s*(?::[^=]+)?=\\s*["'](.+?)["']\\s*(?:#.*)?$`, 'version');
}
/** https://www.maturin.rs/metadata: Cargo.toml, also that of the workspace. */
async function cargoVersion(files) {
    const path = textIn(tableAt(files.pyproject, 'tool', 'maturin'), 'manifest-path') ?? 'Cargo.toml';
    const cargo = await tomlAt(files, path);
    const version = textIn(tableAt(cargo, 'package'), 'version');
    if (version !== undefined)
        return { version, from: path };
    const shared = textIn(tableAt(await tomlAt(files, 'Cargo.toml'), 'workspace', 'package'), 'version');
    const inherits = tableAt(cargo, 'package', 'version')?.workspace === true;
    return shared !== undefined && inherits ? { version: shared, from: 'Cargo.toml, [workspace.package]' } : undefined;
}
async function tomlAt(files, path) {
    return parseTable((await files.read(path)) ?? '', path);
}
/** https://mesonbuild.com/Reference-manual_functions.html#project: `project('name', 'c', version: '1.2.3')`. */
async function mesonVersion(files) {
    const text = ((await files.read('meson.build')) ?? '').replaceAll(/^\s*#.*$/gm, '');
    const call = /^\s*project\s*\(((?:'[^']*'|\[[^\]]*\]|[^)'[])*)\)/.exec(text)?.[1] ?? '';
    const version = /(?:^|[\s,])version\s*:\s*'([^'\\]*)'\s*(?:,|$)/.exec(call)?.[1];
    return version === undefined ? undefined : { version, from: 'meson.build' };
}
/** https://scikit-build-core.readthedocs.io/en/latest/configuration/dynamic.html */
async function scikitVersion(files) {
    const table = tableAt(files.pyproject, 'tool', 'scikit-build', 'metadata', 'version');
    const [provider = '', input] = [textIn(table, 'provider'), textIn(table, 'input')];
    if (provider.endsWith('setuptools_scm'))
        return { computedBy: 'setuptools-scm' };
    if (!provider.endsWith('regex') || input === undefined || table?.result !== undefined)
        return undefined;
    return byPattern(files, input, textIn(table, 'regex') ?? plainPattern('value'), 'value');
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/read-project.js




/** Reads the project in a directory of the work tree. Nothing of it runs. `fallback` is the name if none is stated. Throws a Problem. */
async function readProject(directory, fallback) {
    const files = await project_files_openProjectFiles(directory);
    if (!isPythonProject(files))
        return { name: fallback, scheme: 'semver' };
    const declared = declaredName(files);
    const found = await findVersion(files);
    const requiresPython = textIn(tableAt(files.pyproject, 'project'), 'requires-python');
    return {
        ...(declared === undefined ? { name: fallback } : { name: declared.name, nameFrom: declared.from }),
        scheme: 'pep440',
        ...(requiresPython === undefined ? {} : { requiresPython }),
        ...('version' in found ? { version: found.version, versionFrom: found.from } : found),
    };
}
async function findVersion(files) {
    const project = tableAt(files.pyproject, 'project');
    const version = textIn(project, 'version');
    if (version !== undefined && !textsIn(project, 'dynamic').includes('version'))
        return { version, from: 'pyproject.toml' };
    return backendVersion(files);
}
/** The name that the project in a directory states, and the file; undefined if no file states it. Throws a Problem. */
async function readDeclaredName(directory) {
    return declaredName(await openProjectFiles(directory));
}
function declaredName({ pyproject, setupCfg, setupPy }) {
    const metadata = tableAt(pyproject, 'tool', 'flit', 'metadata');
    const argument = setupPy === undefined ? undefined : setupArgument(setupPy, 'name');
    const inPyproject = textIn(tableAt(pyproject, 'project'), 'name') ??
        textIn(tableAt(pyproject, 'tool', 'poetry'), 'name') ??
        textIn(metadata, 'dist-name') ??
        textIn(metadata, 'module');
    if (inPyproject !== undefined)
        return { name: requireName(inPyproject), from: 'pyproject.toml' };
    if (typeof argument === 'object')
        return { name: argument.literal, from: 'setup.py' };
    const inCfg = setupCfg.get('metadata')?.get('name');
    return inCfg === undefined ? undefined : { name: inCfg, from: 'setup.cfg' };
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format. Back-ends refuse others. */
function requireName(name) {
    if (/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name))
        return name;
    throw new lib_problem/* Problem */.A('read pyproject.toml', {
        found: `its name is ${JSON.stringify(name)}, which no Python project can have.`,
        next: 'Write a name of letters, digits, `.`, `_` and `-` that begins and ends with a letter or a digit.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/changelog-file.js



/** Usual names without their case, likeliest first. */
const changelog_file_names = ['changelog', 'changes', 'history', 'news'].flatMap(stem => ['.md', '.rst', '.txt', ''].map(extension => `${stem}${extension}`));
/** The changelog of a project: a file with a usual name in its directory, or else in the root. Undefined if there is none. */
async function findChangelog(workspace, directory) {
    for (const place of new Set([directory, '.'])) {
        const found = await firstNamed(workspace, place, changelog_file_names);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The first file of a directory with one of some names, in any case, by its path from the workspace. */
async function firstNamed(workspace, directory, names) {
    const entries = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(workspace, directory), { withFileTypes: true }))) ?? [];
    const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name);
    const name = names.flatMap(wanted => files.filter(file => file.toLowerCase() === wanted))[0];
    return name === undefined ? undefined : external_node_path_.posix.join(directory, name);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/images.js



/** The name by which a Dockerfile asks for the wheels that build-container gives it: `RUN --mount=from=wheels,target=/wheels`, `COPY --from=wheels`. */
const wheelsName = 'wheels';
/** The names that builders look for, in lower case. */
const dockerfiles = ['dockerfile', 'containerfile'];
/** The requirements of an image that names none: `requirements.txt` in the directory of its project, if it is there. */
function findRequirements(workspace, directory) {
    return firstNamed(workspace, directory, ['requirements.txt']);
}
/** The images that the file names. Otherwise one, if the directory of the project has a Dockerfile. */
async function imagesOf(workspace, stated, place) {
    const found = await firstNamed(workspace, place.directory, dockerfiles);
    const named = stated.keys.images ?? (found === undefined ? [] : [{}]);
    const requirements = await findRequirements(workspace, place.directory);
    const images = named.map((_, index) => imageOf(stated, index, { dockerfile: found, requirements }, place));
    images_refuseRepeated(images);
    if (stated.keys.images === undefined)
        return images;
    for (const { dockerfile, context, requirements: file } of images) {
        if (file !== undefined)
            await requirePath(workspace, file, 'file');
        await requirePath(workspace, dockerfile, 'file');
        await requirePath(workspace, context, 'directory');
    }
    return images;
}
function imageOf(stated, index, found, { name, directory }) {
    const own = stated.keys.images?.[index] ?? {};
    const entry = stated.place(stated.keys.images === undefined ? '' : `images[${index}]`);
    const of = (key, value, otherwise) => value === undefined ? otherwise : { value, from: stated.place(`images[${index}].${key}`) };
    const image = of('name', own.name, { value: asImageName(name), from: 'the name of the project' });
    const repository = images_repositoryOf(stated, index, image.value);
    const requirements = own.requirements ?? found.requirements;
    return {
        name: image,
        dockerfile: of('dockerfile', own.dockerfile, {
            value: found.dockerfile ?? external_node_path_.posix.join(directory, 'Dockerfile'),
            from: found.dockerfile ?? entry,
        }),
        context: of('context', own.context, { value: directory, from: 'the directory of the project' }),
        platforms: of('platforms', own.platforms, { value: ['linux/amd64'], from: 'default' }),
        ...(requirements === undefined
            ? {}
            : { requirements: of('requirements', own.requirements, { value: requirements, from: requirements }) }),
        ...(repository === undefined ? {} : { repository }),
    };
}
function asImageName(name) {
    const made = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 100)
        .replace(/^-|-$/g, '');
    return made === '' ? 'image' : made;
}
function images_repositoryOf({ keys, place }, index, name) {
    const own = keys.images?.[index]?.repository;
    if (own !== undefined)
        return { value: own, from: place(`images[${index}].repository`) };
    const registry = keys.registries?.[0];
    return registry === undefined ? undefined : { value: `${registry}/${name}`, from: place('registries') };
}
function images_refuseRepeated(images) {
    const seen = new Map();
    for (const { name, dockerfile } of images) {
        const other = seen.get(name.value);
        if (other !== undefined)
            throw contradiction_contradiction(name.from === 'the name of the project' ? dockerfile.from : name.from, `two images have the name ${JSON.stringify(name.value)} (the other: ${other}).`, 'Give each image a "name" of its own.');
        seen.set(name.value, name.from);
    }
}

;// CONCATENATED MODULE: ./packages/project/lib/config/python.js




/** How the distributions of a Python project are built; undefined if the directory has none. */
async function pythonOf(workspace, stated, directory, declared) {
    const own = stated.keys.python;
    if (declared.scheme !== 'pep440')
        return refusePython(stated, directory);
    const of = (key, value, otherwise) => value === undefined ? { value: otherwise, from: 'default' } : { value, from: stated.place(`python.${key}`) };
    const versions = own?.versions === undefined ? await foundVersions(workspace, directory) : of('versions', own.versions, []);
    refuseExcluded(stated, directory, declared);
    const requirements = own?.['build-requirements'];
    const file = requirements === undefined ? undefined : of('build-requirements', requirements, requirements);
    // `uv.lock#packaging` is a group of a lock.
    if (file !== undefined)
        await requirePath(workspace, { ...file, value: file.value.replace(/#.*/, '') }, 'file');
    return {
        versions,
        ...(file === undefined ? {} : { 'build-requirements': file }),
        ...(own?.cc === undefined ? {} : { cc: of('cc', own.cc, own.cc) }),
        normalise: of('normalise', own?.normalise, 'auto'),
        prove: of('prove', own?.prove, false),
    };
}
/** What the file says for all projects may not concern this one. */
function refusePython({ keys, place, isShared }, directory) {
    if (keys.python === undefined || isShared('python'))
        return undefined;
    throw contradiction_contradiction(place('python'), `the directory ${JSON.stringify(directory)} has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata].`, 'Correct "directory", or remove "python".');
}
/** The first version in `.python-version`, of the project or of the repository. The file may also name environments. */
async function foundVersions(workspace, directory) {
    for (const path of new Set([external_node_path_.posix.join(directory, '.python-version'), '.python-version'])) {
        const text = (await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(workspace, path), 4096))?.toString('utf8') ?? '';
        const versions = text.split(/\s+/).filter(isPythonVersion);
        if (versions[0] !== undefined)
            return { value: [versions[0]], from: path };
    }
    return { value: [], from: 'default' };
}
function refuseExcluded({ keys, place }, directory, { requiresPython }) {
    const index = keys.python?.versions?.findIndex(version => python_version_isExcluded(version, requiresPython ?? '')) ?? -1;
    const version = keys.python?.versions?.[index];
    if (version === undefined)
        return;
    throw contradiction_contradiction(place(`python.versions[${index}]`), `Python ${version} is excluded by ${external_node_path_.posix.join(directory, 'pyproject.toml')}: requires-python is ${JSON.stringify(requiresPython)}.`, 'Remove one of them.');
}

;// CONCATENATED MODULE: ./packages/project/lib/config/effective.js











/** What applies to a project, from inputs, file, project and defaults. Throws a Problem if they contradict each other. */
async function effective_effectiveConfig(workspace, stated, { given, repository }) {
    const place = await effective_placeOf(workspace, stated, given);
    const { directory } = place;
    const declared = await readProject((0,external_node_path_.join)(workspace, directory.value), (0,external_node_path_.basename)(directory.value === '.' ? repository : directory.value));
    const name = nameOf(stated, declared, directory.value);
    const scheme = schemeOf(stated, declared);
    const python = await pythonOf(workspace, stated, directory.value, declared);
    const config = {
        name,
        ...place,
        'version-scheme': scheme,
        ...(await changesOf(workspace, stated, directory.value, given)),
        ...(python === undefined ? {} : { python }),
        tests: statedValue(stated, 'tests') ?? standard([]),
        images: await imagesOf(workspace, stated, { name: name.value, directory: directory.value }),
        archives: archivesOf(stated),
        models: statedValue(stated, 'models') ?? standard([]),
        registries: statedValue(stated, 'registries') ?? standard([]),
        stores: statedValue(stated, 'stores') ?? standard([]),
        'audit-log': await auditLogOf(workspace, stated),
        'image-tags': statedValue(stated, 'image-tags') ?? standard([...imageTagForms]),
    };
    const nameFrom = stated.keys.name === undefined ? declared.nameFrom : config_file_configPath;
    const project = { ...declared, name: name.value, scheme: scheme.value };
    return { config, project: nameFrom === undefined ? project : { ...project, nameFrom } };
}
async function effective_placeOf(workspace, stated, given) {
    const own = statedValue(stated, 'tag-pattern');
    return {
        directory: await directoryOf(workspace, stated, given),
        'tag-pattern': contradiction_agreed('tag-pattern', { given: given['tag-pattern'], stated: own }) ?? standard('v{version}'),
    };
}
/** A value that nobody stated and nothing in the project gives. */
function standard(value) {
    return { value, from: 'default' };
}
/** Refuses a directory of the file in which there is nothing to release. That of an input was checked when it was read. */
async function directoryOf(workspace, stated, given) {
    const own = statedValue(stated, 'directory');
    const directory = contradiction_agreed('directory', { given: given.directory, stated: own }) ?? standard('.');
    if (own === undefined)
        return directory;
    await requirePath(workspace, own, 'directory');
    if ((await (0,promises_.readdir)((0,external_node_path_.join)(workspace, own.value))).length > 0)
        return directory;
    throw contradiction_contradiction(own.from, `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`, 'Give the directory of the project.');
}
/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if (bom_pythonName(own.value) === bom_pythonName(name))
        return own;
    throw contradiction_contradiction(own.from, `the name is ${JSON.stringify(own.value)}, and ${found.from} says ${JSON.stringify(name)}.`, 'Remove the line: the project states its name.');
}
function schemeOf(stated, { scheme }) {
    const own = statedValue(stated, 'version-scheme');
    if (own?.value === 'semver' && scheme === 'pep440')
        throw contradiction_contradiction(own.from, 'the version scheme is "semver", and versions of a Python project follow PEP 440.', 'Remove the line.');
    return own ?? (scheme === 'pep440' ? { value: scheme, from: 'the kind of the project' } : standard(scheme));
}
/** The source of the notes, and the changelog if it is read. Refuses one that is named and would not be read. */
async function changesOf(workspace, stated, directory, given) {
    const own = statedValue(stated, 'changelog');
    const sources = { given: given['notes-from'], stated: statedValue(stated, 'notes-from') };
    const from = contradiction_agreed('notes-from', sources, notesSourceText) ?? standard({ kind: 'auto' });
    const named = contradiction_agreed('changelog', { given: given.changelog, stated: own });
    if (named !== undefined && !readsChangelog(from.value))
        throw new lib_problem/* Problem */.A(`use ${named.from}`, {
            found: `"notes-from" is ${JSON.stringify(notesSourceText(from.value))} (${from.from}), so that the changelog would not be read.`,
            next: 'Remove one of them.',
        });
    if (own !== undefined)
        await requirePath(workspace, own, 'file');
    const found = named ?? (readsChangelog(from.value) ? await foundChangelog(workspace, directory) : undefined);
    return { ...(found === undefined ? {} : { changelog: found }), 'notes-from': from };
}
async function foundChangelog(workspace, directory) {
    const path = await findChangelog(workspace, directory);
    return path === undefined ? undefined : { value: path, from: path };
}
/** A log with a key is kept, unless the file says that it is not. */
async function auditLogOf(workspace, stated) {
    const { keep, 'encrypt-to': path } = stated.keys['audit-log'] ?? {};
    const at = (key) => stated.place(`audit-log.${key}`);
    const key = path === undefined ? undefined : { value: path, from: at('encrypt-to') };
    if (key !== undefined)
        await requirePath(workspace, key, 'file');
    return {
        keep: keep === undefined
            ? key === undefined
                ? standard(false)
                : { ...key, value: true }
            : { value: keep, from: at('keep') },
        ...(key === undefined ? {} : { 'encrypt-to': key }),
    };
}
function archivesOf(stated) {
    return (stated.keys.archives ?? []).map(({ name, files, format }, index) => {
        const at = (key) => stated.place(`archives[${index}].${key}`);
        return {
            name: { value: name, from: at('name') },
            files: { value: files, from: at('files') },
            format: format === undefined ? standard('tar.gz') : { value: format, from: at('format') },
        };
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/read-config.js






/**
 * The effective configuration of a project of a repository: from inputs, `.github/release-tools.yaml`, the files of the project, and
 * defaults. `workspace` is the root of the work tree. Throws a Problem with file and line for what is wrong or contradicts the project.
 */
async function readConfig(workspace, request = {}) {
    return (await read_config_readConfigured(workspace, request)).config;
}
/** The same, with what the files of the project declare. */
async function read_config_readConfigured(workspace, request = {}) {
    const all = await readChecked(workspace);
    const stated = picked(all, request) ?? refuseUnclear(all, request);
    return effectiveConfig(workspace, stated, surroundingsOf(workspace, request));
}
/** Only the place of the project; undefined if there are several, and neither directory nor tag picks one. */
async function read_config_findPlace(workspace, request = {}) {
    const stated = picked(await readChecked(workspace), request);
    return stated && placeOf(workspace, stated, request.given ?? {});
}
/** The same; throws a Problem that lists the projects if none is picked. */
async function read_config_readPlace(workspace, request = {}) {
    const all = await readChecked(workspace);
    return placeOf(workspace, picked(all, request) ?? refuseUnclear(all, request), request.given ?? {});
}
/** The configuration of every project of a repository: one, unless the file has a list `projects`. */
async function readConfigs(workspace, request = {}) {
    const configs = [];
    for (const stated of await readChecked(workspace))
        configs.push((await effective_effectiveConfig(workspace, stated, surroundingsOf(workspace, request))).config);
    return configs;
}
function surroundingsOf(workspace, { given = {}, repository = '' }) {
    return { given, repository: repository === '' ? (0,external_node_path_.basename)(workspace) : repository };
}
/** Refuses two projects with the same directory or the same tags: nobody could tell which one is meant. */
async function readChecked(workspace) {
    const all = await readStated(workspace);
    if (all.length === 1)
        return all;
    for (const key of ['directory', 'tag-pattern']) {
        const seen = new Map();
        for (const stated of all) {
            const value = stated.keys[key];
            const other = seen.get(value);
            if (other !== undefined)
                throw contradiction_contradiction(stated.place(key), `${JSON.stringify(value)} is the "${key}" of another project as well (${other.place(key)}).`, `Give each project a "${key}" of its own.`);
            seen.set(value, stated);
        }
    }
    return all;
}
/** The project with the directory that is given, or the one of the tag. Undefined if there is none, or no choice is made. */
function picked(all, { given, tag }) {
    if (all.length === 1)
        return all[0];
    const directory = given?.directory;
    if (directory !== undefined)
        return all.find(({ keys }) => keys.directory === directory.value);
    const fitting = tag === undefined ? [] : all.filter(stated => read_config_fits(tag, stated));
    if (fitting.length < 2)
        return fitting[0];
    throw read_config_unclear(`find the project of the tag ${JSON.stringify(tag)}`, `it fits the tag patterns of ${fitting.length} projects.`, fitting);
}
function refuseUnclear(all, { given, tag }) {
    if (given?.directory !== undefined)
        throw read_config_unclear(`use ${given.directory.from}`, `no project in ${configPath} has the directory ${JSON.stringify(given.directory.value)}.`, all);
    if (tag !== undefined)
        throw read_config_unclear(`find the project of the tag ${JSON.stringify(tag)}`, 'it fits the tag pattern of no project.', all);
    throw read_config_unclear('find the project', `${configPath} has several, and neither a directory nor a tag picks one.`, all);
}
/** True if what stands in place of the version is one, by the scheme of the project if the file says it. */
function read_config_fits(tag, { keys }) {
    const pattern = keys['tag-pattern'] ?? 'v{version}';
    if (textInTag(tag, pattern) === undefined)
        return false;
    const scheme = keys['version-scheme'];
    const schemes = scheme === undefined ? ['pep440', 'semver'] : [scheme];
    return schemes.some(one => parseTag(tag, { pattern, scheme: one }) !== undefined);
}
function read_config_unclear(attempted, found, projects) {
    const lines = projects.map(({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`);
    return new Problem(attempted, {
        found: `${found} The projects: ${lines.join('; ')}.`,
        next: 'Name the project by its directory, or by a tag that fits one of them.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-config.js




/**
 * What applies to the project of a run, from inputs, `.github/release-tools.yaml`, the project and defaults. In a repository with several
 * projects, the directory or the tag picks one. Throws a Problem for what is wrong, contradicts something else, or is not clear.
 */
function readRunConfig(inputs, tag, host) {
    return readConfigured(host.workspace, requestOf(inputs, tag, host));
}
/** Only the place of the project. Undefined if there are several, and neither directory nor tag picks one. */
function findRunPlace(inputs, tag, host) {
    return findPlace(host.workspace, requestOf(inputs, tag, host));
}
/** The same; throws a Problem that lists the projects if none is picked. */
function readRunPlace(inputs, tag, host) {
    return readPlace(host.workspace, requestOf(inputs, tag, host));
}
/** The directory of the project, as an absolute path without links on its way to the workspace. */
function run_config_directoryOf({ directory }, { workspace }) {
    return resolve(realpathSync(workspace), directory.value);
}
/** The source of the list of changes, and the absolute path of the changelog. */
function changesSource({ changelog, 'notes-from': from }, { workspace }) {
    return { from: from.value, path: changelog && resolve(realpathSync(workspace), changelog.value) };
}
/**
 * The arguments of pytest that the file has for the project in a directory; empty if it has none. Throws a Problem if the input
 * `pytest-args` contradicts them.
 */
async function statedTests(directory, given, { workspace }) {
    const own = policy_file_workspaceRelative(workspace, directory) || '.';
    const configs = await readConfigs(workspace);
    const tests = configs.find(config => config.directory.value === own)?.tests;
    if (tests === undefined || tests.from === 'default')
        return [];
    const input = given.length === 0 ? undefined : { value: given, from: 'the input "pytest-args"' };
    return contradiction_agreed('tests', { given: input, stated: tests }, words => words.join(' '))?.value ?? [];
}
function requestOf(inputs, tag, { workspace, env }) {
    const pathOf = (path) => workspaceRelative(workspace, path) || '.';
    return {
        given: {
            ...input('directory', 'project-directory', inputs['project-directory'], pathOf),
            ...input('tag-pattern', 'tag-pattern', inputs['tag-pattern'], text => text),
            ...input('changelog', 'changelog', inputs.changelog, pathOf),
            ...input('notes-from', 'notes-from', inputs['notes-from'], source => source),
        },
        tag,
        repository: env.GITHUB_REPOSITORY ?? '',
    };
}
/** The value of an input under the key of the configuration; nothing if it is not given. */
function input(key, name, value, read) {
    if (value === undefined)
        return {};
    return { [key]: { value: read(value), from: `the input ${JSON.stringify(name)}` } };
}

;// CONCATENATED MODULE: ./packages/sonar/lib/project-check.js

const secrets = ['sonar.token', 'sonar.login', 'sonar.password', 'sonar.scanner.proxyPassword'];
/** Properties that inputs set, or that this program sets itself. */
const inputs = {
    'sonar.host.url': '`sonar-host-url`',
    'sonar.region': '`sonar-region`',
    'sonar.projectBaseDir': '`working-directory` or `projects`',
    'sonar.coverageReportPaths': '`coverage-data`',
    'sonar.python.coverage.reportPaths': '`coverage-data`',
    'sonar.testExecutionReportPaths': '`junit`',
    'sonar.python.xunit.reportPath': '`junit`',
};
/** Throws a Problem if properties contain a secret, or if the input `properties` sets what other inputs are for. */
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
        throw new lib_problem/* Problem */.A('use the input `properties`', { found: `it sets ${name}.`, next: `Use ${input} instead.` });
    }
    refuseModules(new Map([...file, ...extra]));
    if (!file.has('sonar.projectBaseDir'))
        return;
    throw new lib_problem/* Problem */.A('use sonar-project.properties', {
        found: 'it sets sonar.projectBaseDir.',
        next: 'Remove the line, move the file into that directory, and name the directory in `working-directory` or `projects`.',
    });
}
/** Throws a Problem if properties split a project into modules, because Sonar would not find the paths of our reports in them. */
function refuseModules(known) {
    const modules = known.get('sonar.modules') ?? '';
    if (modules.trim() === '')
        return;
    throw new lib_problem/* Problem */.A('use the properties of Sonar', {
        found: `sonar.modules is set (${modules}), but modules are not supported.`,
        next: 'Remove it, give each module its own project key, and list the modules in the input `projects`.',
    });
}
/** The identity of the project, from inputs and properties. Throws a Problem if it is missing or invalid. */
function checkIdentity(known, input) {
    const key = chosen('sonar.projectKey', input.projectKey, known, input.warn);
    const organization = chosen('sonar.organization', input.organization, known, input.warn);
    if (key === undefined)
        throw missing('project key', '`project-key`', 'sonar.projectKey');
    if (!/^[\w.:-]{1,400}$/.test(key) || /^\d+$/.test(key))
        throw badKey(key);
    if (input.server.kind === 'cloud' && organization === undefined)
        throw missing('organisation for SonarQube Cloud', '`organization`', 'sonar.organization');
    return { 'sonar.projectKey': key, ...(organization === undefined ? {} : { 'sonar.organization': organization }) };
}
function chosen(name, given, known, warn) {
    const written = known.get(name) || undefined;
    if (given !== undefined && written !== undefined && given !== written)
        warn(`${name} is ${written} in the properties and ${given} in the input. Using the input.`);
    return given ?? written;
}
function missing(what, input, property) {
    return new lib_problem/* Problem */.A('analyse with Sonar', {
        found: `the ${what} is missing.`,
        next: `Set the input ${input}, or ${property} in sonar-project.properties.`,
    });
}
function badKey(key) {
    return new lib_problem/* Problem */.A('analyse with Sonar', {
        found: `${JSON.stringify(key.slice(0, 400))} is not a valid project key.`,
        next: 'Use English letters, digits, - _ . and :, and at least one character that is not a digit.',
    });
}
function refused(where, found) {
    return new lib_problem/* Problem */.A(`use ${where}`, {
        found,
        next: 'Remove it. If it was committed, revoke it on the server. Pass the token as `sonar-token`, from a secret.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/project-scope.js

/** Patterns for tests if the properties set none. `test` counts only at the top, because packages with that name are code. */
const testPatterns = ['test/**', '**/tests/**', '**/test_*.py', '**/*_test.py', '**/conftest.py'];
// Installed packages in the workspace that git does not ignore.
const installed = '**/site-packages/**';
/**
 * Defaults for the properties that define code and tests. The analysis fails if a file is both, or if there is a test result for a
 * file that is code. So everything that is included as a test is excluded as code.
 */
function scopeDefaults(known) {
    const [sources, tests] = [known.get('sonar.sources'), known.get('sonar.tests')];
    if (sources !== undefined && tests !== undefined)
        return {};
    const list = (name) => splitList(known.get(name) ?? '');
    const places = tests === undefined ? [''] : list('sonar.tests').map(cleaned);
    const everywhere = places.includes('');
    const inclusions = list('sonar.test.inclusions').length > 0 ? list('sonar.test.inclusions') : testPatterns;
    // A path may be a file or a folder.
    const patterns = everywhere ? inclusions : places.flatMap(place => [place, `${place}/**`]);
    return {
        ...(sources === undefined ? { 'sonar.sources': '.' } : {}),
        ...(tests === undefined ? { 'sonar.tests': '.' } : {}),
        ...(everywhere ? { 'sonar.test.inclusions': project_scope_joined(inclusions) } : {}),
        'sonar.exclusions': project_scope_joined([...list('sonar.exclusions'), ...patterns, installed]),
        'sonar.test.exclusions': project_scope_joined([...list('sonar.test.exclusions'), installed]),
    };
}
/** A path in properties, in normal form: relative to the base directory, which is ''. */
function cleaned(place) {
    return place.replace(/^\.(?=$|\/)/, '').replace(/^\/+|\/+$/g, '');
}
function project_scope_joined(patterns) {
    return [...new Set(patterns)].map(listElement).join(',');
}

;// CONCATENATED MODULE: ./packages/sonar/lib/project-file.js





const project_file_fileName = 'sonar-project.properties';
const project_file_limit = 1024 * 1024;
/** The properties in the project's own sonar-project.properties; empty if the file does not exist. */
async function readProjectFile(directory) {
    const path = (0,external_node_path_.join)(directory, project_file_fileName);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return new Map();
    return parseProperties((await (0,read_limited/* readLimited */.tk)(path, project_file_limit)).toString('utf8'), project_file_fileName);
}
/** The properties that define source code and tests, with defaults. Throws a Problem for `sonar.modules`. */
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
        const tests = await statedTests(directory, inputs['pytest-args'], host);
        opened.push({ project, key: key ?? written, properties, tests });
    }
    return opened;
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/matrix-job.js







/** Measures one matrix job, and stores its data for the job that combines the matrix jobs, even if its tests fail. */
async function keepMatrixJob(name, run) {
    const { inputs, host } = run;
    const kept = [];
    const opened = await openProjects(run);
    const options = gatherOptions(run, opened);
    for (const one of opened)
        kept.push(await keepOne(name, one, options, run));
    const tests = testFacts(kept.flatMap(({ cases }) => cases), kept.some(({ failed }) => failed));
    await host.summary(matrixJobSummary(name, tests), 'verdict');
    const releaseDir = inputs['release-dir'];
    const evidence = await evidenceOf(releaseDir, [], await matrixJobFiles(releaseDir));
    await noteEvidence(releaseDir, evidence, host);
    const output = await listOutput(releaseDir, evidence);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return gateMatrixJob(tests, matrixJobOutputs(tests, output), inputs.gate, host);
}
/**
 * Throws a Problem if data of matrix jobs differs from the digests that these jobs returned. Without such digests, the log says that
 * nothing was compared.
 */
async function confirmMatrixJobs({ inputs, host }) {
    const { evidence, 'release-dir': releaseDir } = inputs;
    const isTrusted = await trustedFiles(releaseDir, evidence, host);
    const files = await matrixJobFiles(releaseDir);
    const trusted = await Promise.all(files.map(isTrusted));
    const unknown = files.filter((_, index) => !trusted[index]);
    if (unknown.length === 0)
        return;
    if (evidence === undefined) {
        host.info('The data of matrix jobs was not compared with digests of these jobs: the input `evidence` is `none`.');
        return;
    }
    throw new lib_problem/* Problem */.A('use the data of matrix jobs', {
        found: `${JSON.stringify(evidenceName(releaseDir, unknown[0] ?? ''))} is not what a job made whose output \`evidence\` is given.`,
        next: 'Give the input `evidence` the outputs `evidence` of all matrix jobs, and do not change their files in later jobs.',
    });
}
async function keepOne(name, { project, tests }, options, run) {
    const { sources, junit, failed, warnings } = await measured(project, { ...options, tests }, run.host);
    // Only this job has the output of pytest.
    tooLow([], warnings, run.host);
    const [report, another] = junit;
    const { directory, repository } = project;
    const found = await project.python();
    const { wheel } = found;
    const hasData = sources.data.length > 0 || wheel?.hasPython === false;
    if (!hasData || report === undefined || another !== undefined)
        throw notAMatrixJob(name);
    const python = pythonLabel(found);
    const { requirements } = run.inputs;
    const about = { name, directory, commit: repository.commit, python, requirements, wheel };
    const job = { ...about, dataFiles: sources.data, junit: report, failed };
    await storeMatrixJob(run.inputs['release-dir'], job);
    return { cases: await readTestReports(junit, project), failed };
}
function notAMatrixJob(name) {
    return new lib_problem/* Problem */.A(`store the data of the matrix job ${name}`, {
        found: 'it does not consist of data files of coverage.py and one JUnit report.',
        next: 'Set `coverage-data` to `.coverage` files and `junit` to one file, or set neither to run the tests in this step.',
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/runner/lib/tool-cache.js

/**
 * Folder of a tool in the runner's tool cache; undefined if it is missing or incomplete, which a marker file beside it shows.
 * `architecture` is Node's name for it. Does not look at the content: the caller checks its digests.
 */
async function findCached(name, version, architecture) {
    // Loaded on demand: it brings an HTTP client that nothing else here needs.
    const { find } = await Promise.all(/* import() */[__webpack_require__.e(514), __webpack_require__.e(512)]).then(__webpack_require__.bind(__webpack_require__, 2514));
    const folder = find(name, version, architecture);
    return folder === '' ? undefined : folder;
}
/** Path of the runner's tool cache. Throws a Problem outside a runner. */
function toolCacheDir() {
    const folder = process.env.RUNNER_TOOL_CACHE ?? '';
    if (folder !== '')
        return folder;
    throw new lib_problem/* Problem */.A('find the tool cache', {
        found: 'RUNNER_TOOL_CACHE is not set.',
        next: 'Run this inside GitHub Actions or act.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/sonar/lib/ca.js



const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
const ca_most = 1000;
/** The certificates in a text, in its order. Ignores text between them. Throws a Problem if there is none, or a damaged one. */
function readCertificates(text, what) {
    const found = text.match(block) ?? [];
    if (text.includes('PRIVATE KEY-----'))
        throw ca_unusable(what, 'it contains a private key.');
    if (found.length === 0)
        throw ca_unusable(what, 'it contains no certificate in PEM format.');
    if (found.length > ca_most)
        throw ca_unusable(what, `it contains more than ${ca_most} certificates.`);
    for (const [index, pem] of found.entries()) {
        try {
            new external_node_crypto_.X509Certificate(pem);
        }
        catch (error) {
            throw ca_unusable(what, `certificate ${index + 1} cannot be read (${(0,lib_problem/* messageOf */.b)(error)}).`);
        }
    }
    return found;
}
/**
 * Makes this process trust the authorities in `pem`, in addition to the present ones, in all later requests. Returns a function
 * that undoes it. Throws a Problem if Node is older than 24.5, which cannot do this.
 */
function trustAuthorities(pem, what, node = external_node_tls_) {
    const added = readCertificates(pem, what);
    const { getCACertificates, setDefaultCACertificates } = node;
    if (getCACertificates === undefined || setDefaultCACertificates === undefined) {
        throw new lib_problem/* Problem */.A('add a certificate authority', {
            found: `Node ${process.versions.node} does not support it.`,
            next: 'Use a runner with Node 24.5 or newer.',
        });
    }
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, ...added]);
    return () => setDefaultCACertificates(before);
}
function ca_unusable(what, found) {
    const next = "Give only the certificates of the authorities that signed the server's certificate, in PEM format.";
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/tools/lib/platform.js

/** Go's names for platforms, which upstream's assets use. */
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
/** The platform of this machine. Throws a Problem if no tool supports it. */
function currentPlatform(system = process.platform, machine = process.arch) {
    const name = `${systems[system]}-${machines[machine]}`;
    const known = platforms.find(platform => platform === name);
    if (known !== undefined)
        return known;
    throw new lib_problem/* Problem */.A('install tools', {
        found: `the platform ${system}-${machine} is not supported.`,
        next: `Use a runner with one of these platforms: ${platforms.join(', ')}.`,
    });
}
/** The name of the architecture in the tool cache: Node's name, which all setup actions use. */
function platform_cacheArchitecture(platform) {
    return platform.endsWith('-amd64') ? 'x64' : 'arm64';
}
function isWindows(platform) {
    return platform.startsWith('windows-');
}

;// CONCATENATED MODULE: ./packages/tools/lib/find.js









/**
 * Finds a tool on PATH. Its digest is computed again and must equal the one that was recorded at installation. A program
 * without a record is asked for its version. Throws a Problem if the tool is absent, changed or known bad.
 */
async function findTool(name, host) {
    const path = await findProgram(programName(name), host.env.PATH ?? '');
    if (path === undefined)
        throw find_missing(name);
    return describeTool(name, path, host);
}
/** What is known about the program at a path. Checks it against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([readRecord(path), programDigest(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw find_changed(name, path, record.sha256, sha256);
    refuseKnownBad(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
/** Digests of programs by path, with what tells that a file is still the same. */
const find_known = new Map();
/**
 * The digest of a program of some 100 MB. Each target of a step asks for it, so it is computed again only if the file has changed. A
 * change shows in the time of the last change of its state (ctime), which no program can set.
 */
async function programDigest(path) {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    const state = [dev, ino, size, mtimeNs, ctimeNs].join();
    const before = find_known.get(path);
    if (before?.state === state && process.platform !== 'win32')
        return before.digest;
    const digest = sha256File(path, 'regular', programLimit);
    find_known.set(path, { state, digest });
    return digest;
}
async function describeUnrecorded(name, path, sha256, host) {
    const version = await askVersion(name, path, host);
    refuseKnownBad(name, version);
    return { path, name, version, sha256, origin: 'path' };
}
/** The first program of that name in the directories of PATH. Skips relative directories, because anyone could fill them. */
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
        found: 'it is not on PATH.',
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function find_changed(name, path, expected, found) {
    return new WrongDigest(`run ${name}`, {
        found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
        next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/java.js




/** Oldest Java that can start the scanner. */
const oldestJava = 17;
/**
 * The newest Java on this machine, 17 or later. Candidates are those that GitHub's runners and actions/setup-java name in
 * JAVA_HOME and JAVA_HOME_<version>_<architecture>, and the one on PATH. Ignores those that do not report their version.
 */
async function findJava(env, host) {
    const programs = await programsOf(env);
    const found = await Promise.all(programs.map(program => describeJava(program, host)));
    const usable = found.filter(java => java !== undefined).filter(java => java_majorOf(java.version) >= oldestJava);
    // The sort is stable: among equals, the first candidate wins.
    return usable.sort((a, b) => java_majorOf(b.version) - java_majorOf(a.version))[0];
}
/** The Java at a path; undefined if it does not run. */
async function describeJava(program, host) {
    const answer = await host.exec(program, ['-version']).catch(() => undefined);
    const version = /^\S+ version "([^"]+)"/m.exec(`${answer?.stderr}\n${answer?.stdout}`)?.[1];
    return version === undefined || answer?.exitCode !== 0 ? undefined : { program, version };
}
/** 17 of `17.0.15`, 8 of `1.8.0_402`. */
function java_majorOf(version) {
    return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
}
/** The value of JAVA_HOME for it. Follows links such as /usr/bin/java. */
async function homeOf(java) {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(await (0,promises_.realpath)(java.program)));
}
/** The file name of a Java program in its `bin`. */
function javaProgram(name) {
    return process.platform === 'win32' ? `${name}.exe` : name;
}
async function programsOf(env) {
    // GitHub's runners name Java 8 and 11 too, which are too old.
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
    return (0,lib_files/* fileSize */.Ov)(await (0,promises_.realpath)(program).catch(() => program));
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function archive_member_normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archive_member_archiveProblem(found, cause) {
    return new lib_problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-reader.js





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function zip_reader_readZipMember(path, name, sink) {
    return withZip(path, async (file, directory) => {
        const entries = directory.filter(entry => archive_member_normalName(entry.name) === name);
        if (entries.length > 1)
            throw archive_member_archiveProblem(`it contains ${name} twice.`);
        const [entry] = entries;
        if (entry !== undefined)
            await readEntry(file, entry, sink);
        return entry !== undefined;
    });
}
/** The names in a zip file with their modes (see ZipEntry), in its order. Throws a Problem if its directory is damaged. */
async function zip_reader_listZip(path) {
    return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })));
}
/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
async function* scanZip(path) {
    const file = await openFile(path);
    try {
        for (const entry of await readDirectory(file))
            yield { name: entry.name, mode: entry.mode, read: sink => readEntry(file, entry, sink) };
    }
    finally {
        await file.close();
    }
}
async function withZip(path, body) {
    const file = await (0,read_limited/* openFile */.Tq)(path);
    try {
        return await body(file, await readDirectory(file));
    }
    finally {
        await file.close();
    }
}
/** The directory at the end of the file. Refuses what two readers could understand in two ways. */
async function readDirectory(file) {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of at most 64 KiB.
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end === -1 || end + 22 > tail.length)
        throw archive_member_archiveProblem('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw archive_member_archiveProblem('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw archive_member_archiveProblem('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw archive_member_archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archive_member_archiveProblem('its directory is damaged.');
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
        throw archive_member_archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archive_member_archiveProblem('one of its entries is damaged.');
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
    const rest = await readAt(file, entry.start + 30, nameLength + extraLength);
    requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength));
    const packed = external_node_stream_.Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed));
    // If the sink refuses the content, the error is that of the sink.
    const take = async (bytes) => {
        for await (const piece of bytes)
            await sink.write(piece);
    };
    await (entry.method === 0 ? (0,external_node_stream_promises_.pipeline)(packed, take) : inflated(packed, take, entry));
}
/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry, header, name, extra) {
    if (name !== entry.name)
        throw archive_member_archiveProblem(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw archive_member_archiveProblem(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw archive_member_archiveProblem(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const extra = () => archive_member_archiveProblem(`${entry.name} has bytes after its content.`);
    try {
        await (0,external_node_stream_promises_.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw archive_member_archiveProblem(`${entry.name} is damaged.`, error);
        throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? extra() : error;
    }
    if (inflate.bytesWritten !== entry.compressed)
        throw extra();
}
async function* pieces(file, start, size) {
    for (let done = 0; done < size; done += 65_536)
        yield await readAt(file, start + done, Math.min(65_536, size - done));
}
async function readAt(file, position, size) {
    const { size: available } = await file.stat();
    if (position + size > available)
        throw archive_member_archiveProblem('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archive_member_archiveProblem('it is truncated.');
    return buffer;
}

;// CONCATENATED MODULE: ./packages/tools/lib/tar.js

const tar_block = 512;
/**
 * Reads one regular file from a tar stream and ignores its other entries. Throws a Problem if the file occurs twice, or if the
 * archive is damaged. Numbers in headers are octal (POSIX ustar). Files too large for octal numbers do not occur here.
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
        const wanted = entry.regular && archive_member_normalName(entry.name) === name;
        if (wanted && found)
            throw archive_member_archiveProblem(`it contains ${name} twice.`);
        found ||= wanted;
        await reader.pass(entry.size, wanted ? sink : undefined);
        await reader.pass((tar_block - (entry.size % tar_block)) % tar_block, undefined);
    }
}
function parseHeader(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (tar_octal(header, 148, 8) !== sum)
        throw archive_member_archiveProblem('one of its headers is damaged.');
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
        throw archive_member_archiveProblem('one of its headers is damaged.');
    return Number.parseInt(digits, 8);
}
/** Reads a stream in pieces of given sizes without keeping it in memory. */
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
    /** Passes the next bytes to a sink, or drops them. Throws a Problem if there are fewer. */
    async pass(size, sink) {
        for (let left = size; left > 0;) {
            if (this.#rest.length === 0 && !(await this.#fill()))
                throw archive_member_archiveProblem('it is truncated.');
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            await sink?.write(piece);
        }
    }
    /** Reads to the end, so that the checksum at the end of the compressed stream is verified too. */
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

;// CONCATENATED MODULE: ./packages/tools/lib/unpack.js






/** Largest program, in bytes. Trivy, the largest, has about 150 MB. */
const unpack_programLimit = 512 * 1024 * 1024;
/** Largest content of an archive, in bytes. Besides the program there are a licence and a readme. */
const archiveLimit = 2 * unpack_programLimit;
/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination` and returns its SHA-256. Names in the archive do not decide its
 * path. Throws a Problem.
 */
async function unpackProgram(archive, name, destination) {
    const sink = await http_sink/* Sink */.A.open(destination, unpack_programLimit);
    try {
        await readMember(archive, name, sink);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}
/** SHA-256 of one file of an archive, without writing it to disk. */
async function digestOfMember(archive, name) {
    const hash = createHash('sha256');
    await readMember(archive, name, { write: async (bytes) => void hash.update(bytes) });
    return hash.digest('hex');
}
async function readMember(archive, name, sink) {
    const found = await (archive.endsWith('.zip')
        ? zip_reader_readZipMember(archive, name, sink)
        : readTarGz(archive, name, sink)).catch(error => Promise.reject(error instanceof lib_problem/* Problem */.A ? error : archive_member_archiveProblem(`it is damaged (${(0,lib_problem/* messageOf */.b)(error)}).`, error)));
    if (!found)
        throw archive_member_archiveProblem(`it does not contain ${name}.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await (0,external_node_stream_promises_.pipeline)((0,read_limited/* readPieces */.ut)(archive), (0,external_node_zlib_.createGunzip)(), unpack_limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* unpack_limited(stream) {
    let size = 0;
    for await (const piece of stream) {
        size += piece.length;
        if (size > archiveLimit)
            throw archive_member_archiveProblem(`it unpacks to more than the ${archiveLimit} bytes accepted.`);
        yield piece;
    }
}

;// CONCATENATED MODULE: ./packages/sonar/lib/jre.js





// Documentation, which is not needed and has the only symbolic links.
const notNeeded = /^[^/]+\/jre\/(legal|man)\//;
/**
 * Unpacks the Java of a platform's scanner archive, whose digest the caller has checked, to `<directory>/jre` and starts it
 * once. Throws a Problem if it does not run, for example on Alpine Linux.
 */
async function unpackJava(archive, directory, host) {
    for (const { name, mode } of await zip_reader_listZip(archive)) {
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
    throw new lib_problem/* Problem */.A('start the Java that comes with SonarScanner', {
        found: 'it does not work on this machine.',
        next: 'Add a step with actions/setup-java before this one, or install Java 17 or later (on Alpine Linux: openjdk21-jre).',
    });
}
/** The Problem for a machine without Java if upstream has none for its platform either. */
function noJava(platform) {
    const found = isWindows(platform)
        ? 'SonarSource provides one only for x64'
        : `SonarSource provides none for ${platform}`;
    return new lib_problem/* Problem */.A('start SonarScanner', {
        found: `this machine has no Java 17 or later, and ${found}.`,
        next: 'Add a step with actions/setup-java before this one.',
    });
}
/** `bin/java` of `sonar-scanner-8.1.0.6389-linux-x64/jre/bin/java`; undefined for files outside the Java. */
function pathInJre(name) {
    const path = /^[^/]+\/jre\/(.+)$/.exec(name)?.[1];
    const safe = path?.split('/').every(part => part !== '..' && part !== '.' && !/[\\:\0]/.test(part));
    return safe === true ? path : undefined;
}

// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
;// CONCATENATED MODULE: ./packages/tools/lib/cache.js






/** The folder of one tool in the tool cache. Builds from source have their own folders, so they never pass for releases. */
function cacheFolder(context, name, version, kind) {
    return join(context.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(context.platform));
}
/** The same folder if the tool cache has it complete, with no files other than `files`; undefined if it cannot be used. */
async function wholeFolder(context, name, version, kind, files) {
    const folder = await lookUp(context, name, version, kind);
    if (folder === undefined)
        return undefined;
    const unusable = await whyUnusable(folder, files);
    if (unusable === undefined)
        return folder;
    context.host.warning(`The tool cache has ${unusable} ${name} ${version}. Installing ${name} again.`);
    await clear(folder).catch(error => Promise.reject(unwritable(folder, error)));
    return undefined;
}
/** The folder goes on PATH, and with it everything that somebody put beside the program. */
async function whyUnusable(folder, files) {
    try {
        const found = (await ifThere(readdir(folder))) ?? [];
        const foreign = found.find(file => !files.includes(file) && file !== recordName);
        return foreign === undefined ? undefined : `the unexpected file ${JSON.stringify(foreign)} beside`;
    }
    catch (error) {
        return `something that is not a readable folder (${messageOf(error)}) in place of`;
    }
}
async function lookUp(context, name, version, kind) {
    if (context.findCached === undefined)
        return cacheFolder(context, name, version, kind);
    return context.findCached(name, cachedVersion(version, kind), cacheArchitecture(context.platform));
}
function cachedVersion(version, kind) {
    return kind === 'built' ? `${version}-built` : version;
}
/** Fills a new folder and then moves it into place. On any failure it leaves nothing behind, and keeps the old folder. */
async function place(folder, fill) {
    const staging = await makeStaging(folder);
    try {
        const result = await fill(staging);
        await moveInto(staging, folder);
        await (0,promises_.writeFile)(marker(folder), '');
        return result;
    }
    catch (error) {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
        // Removes the folder of the version, unless something else is in it.
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(folder)).catch(() => undefined);
        throw isSystemError(error) ? (0,http_sink/* unwritable */.m)(folder, error) : error;
    }
}
// A disk can be full at any write, not only in downloads.
function isSystemError(error) {
    return error instanceof Error && !(error instanceof lib_problem/* Problem */.A) && 'syscall' in error;
}
// Another job on this machine may do the same: then the folder exists again between the two steps.
async function moveInto(staging, folder, attempts = 5) {
    await clear(folder);
    try {
        await (0,promises_.rename)(staging, folder);
    }
    catch (error) {
        if (attempts <= 1)
            throw (0,http_sink/* unwritable */.m)(folder, error);
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
        throw (0,http_sink/* unwritable */.m)(folder, error);
    }
}
// This file tells @actions/tool-cache that the folder is complete.
function marker(folder) {
    return `${folder}.complete`;
}

;// CONCATENATED MODULE: ./packages/tools/lib/record.js


const origins = (/* unused pure expression or super */ null && (['release', 'built', 'wheel', 'path']));
/** The file name of a record. */
const record_recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function record_readRecord(program) {
    try {
        const record = JSON.parse(String(await readLimited(join(dirname(program), record_recordName), limits.note)));
        return isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Writes the record beside the program. */
async function writeRecord(program, record) {
    const { name, version, sha256, origin } = record;
    const text = `${JSON.stringify({ name, version, sha256, origin }, undefined, 2)}\n`;
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), record_recordName), text);
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

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-lock.js
/**
 * The lock of the scanner, which is compiled into the bundles. Its digests are the same at SonarSource (from
 * sonarqube-scan-action's `sonar-scanner-version` and Homebrew's formula) and in the Maven repository of the project.
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
/** The version for @actions/tool-cache, which finds only semantic versions: `8.1.0-build.6389`. */
function semanticVersion(version) {
    return version.replace(/^(\d+\.\d+\.\d+)\.(\d+)$/, '$1-build.$2');
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-files.js






/** Largest archive, in bytes. Those with a Java have about 60 MB. */
const scanner_files_archiveLimit = 256 * 1024 * 1024;
/** The scanner's jar: from the tool cache if it is complete there, otherwise from the archive. Throws a Problem. */
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
/** The archive with a Java for this platform. It stays packed in the tool cache, so that one digest proves that it is complete. */
function fetchArchiveWithJava(archive, setup) {
    return fetchFile('sonar-scanner-java', archive, setup, staging => downloadArchive(archive, (0,external_node_path_.join)(staging, archive.file), setup));
}
async function fetchFile(name, file, setup, fill) {
    const cached = await fromCache(name, file, setup);
    if (cached !== undefined)
        return { path: cached, served: 'cache' };
    const folder = scanner_files_cacheFolder(name, setup);
    await place(folder, async (staging) => {
        await fill(staging);
        const { sha256 } = file;
        await writeRecord((0,external_node_path_.join)(staging, file.file), { name, version: setup.lock.version, sha256, origin: 'release' });
    });
    return { path: (0,external_node_path_.join)(folder, file.file), served: setup.mirrorUrl === undefined ? 'download' : 'mirror' };
}
/** The expected digest comes from the lock, never from a file in the cache. The folder must contain nothing else. */
async function fromCache(name, file, setup) {
    const folder = await scanner_files_lookUp(name, setup);
    if (folder === undefined || (await (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(folder, file.file))) === undefined)
        return undefined;
    const foreign = (await (0,lib_files/* listFiles */.CS)(folder)).find(path => path !== file.file && path !== record_recordName);
    const path = (0,external_node_path_.join)(folder, file.file);
    if (foreign === undefined && (await (0,lib_digest/* sha256File */.Q3)(path)) === file.sha256)
        return path;
    const found = foreign === undefined ? 'has changed' : `has the unexpected file ${JSON.stringify(foreign)} beside it`;
    setup.host.warning(`${file.file} in the tool cache ${found}. Installing it again.`);
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
    return (0,download/* download */.R)(`${base}/${file}`, path, { sha256, limit: scanner_files_archiveLimit, retry, say: host.info, env: host.env });
}
function wrongJar(jar, found) {
    return new wrong_digest/* WrongDigest */.E('unpack SonarScanner', {
        found: `the SHA-256 of ${jar.file} is ${found}, but the lock has ${jar.sha256}.`,
        next: 'Do not use it. Report this, because the lock of release-tools contradicts itself.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-path.js




/** First version that reads its settings from SONAR_SCANNER_JSON_PARAMS. */
const oldestScanner = 6;
/** Largest jar, in bytes. That of SonarScanner CLI 8 has 11 MB. */
const jarLimit = 64 * 1024 * 1024;
/**
 * An existing scanner: the unpacked folder of SonarSource's archive, or the jar in its `lib`. If it has the pinned version, it
 * must be the pinned file. Throws a Problem.
 */
async function scannerAt(path, lock) {
    const jar = await scanner_path_locate((0,external_node_path_.resolve)(path));
    const version = scanner_path_versionOf(jar);
    if (version === undefined || Number.parseInt(version, 10) < oldestScanner)
        throw unsuitable(jar);
    const sha256 = await (0,lib_digest/* sha256File */.Q3)(jar, 'regular', jarLimit);
    if (version === lock.version && sha256 !== lock.jar.sha256)
        throw scanner_path_changed(jar, sha256, lock);
    const folder = (0,external_node_path_.dirname)(jar);
    return { jar, home: (0,external_node_path_.basename)(folder) === 'lib' ? (0,external_node_path_.dirname)(folder) : folder, version, sha256 };
}
async function scanner_path_locate(path) {
    if ((await (0,lib_files/* fileSize */.Ov)(path)) !== undefined)
        return path;
    const names = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(path, 'lib'))).catch(error => Promise.reject(scanner_path_unreadable(path, error)))) ?? [];
    const jars = names.filter(name => scanner_path_versionOf(name) !== undefined);
    const [name] = jars;
    if (name !== undefined && jars.length === 1)
        return (0,external_node_path_.join)(path, 'lib', name);
    throw new lib_problem/* Problem */.A(`use SonarScanner from ${path}`, {
        found: `it contains ${jars.length === 0 ? 'no' : 'more than one'} lib/sonar-scanner-cli-<version>.jar.`,
        next: 'Give the unpacked folder of the SonarScanner CLI archive, or the jar in its lib.',
    });
}
function scanner_path_unreadable(path, cause) {
    return new lib_problem/* Problem */.A(`use SonarScanner from ${path}`, {
        found: `it cannot be read (${(0,lib_problem/* messageOf */.b)(cause)}).`,
        next: 'Give the unpacked folder of the SonarScanner CLI archive, or the jar in its lib.',
        cause,
    });
}
function scanner_path_versionOf(jar) {
    return /^sonar-scanner-cli-(\d+(?:\.\d+)+)\.jar$/.exec((0,external_node_path_.basename)(jar))?.[1];
}
function unsuitable(jar) {
    return new lib_problem/* Problem */.A(`use SonarScanner from ${jar}`, {
        found: 'it does not have the name of SonarScanner CLI 6 or later.',
        next: 'Give a file with its original name, sonar-scanner-cli-<version>.jar.',
    });
}
function scanner_path_changed(jar, found, lock) {
    return new wrong_digest/* WrongDigest */.E(`use ${jar}`, {
        found: `its SHA-256 is ${found}, expected ${lock.jar.sha256} for SonarScanner CLI ${lock.version}.`,
        next: 'Do not use it. Find out its origin.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/find-scanner.js







/**
 * Installs SonarScanner CLI by its pinned digest, and finds a Java to start it with. If the machine has no Java 17 or later, uses
 * the one in SonarSource's archive for the platform. Throws a Problem.
 */
async function installScanner(options, host) {
    const setup = {
        host,
        lock: options.lock ?? scannerLock,
        platform: options.platform ?? currentPlatform(),
        cacheDir: options.cacheDir,
        findCached: options.findCached,
        mirrorUrl: options.mirrorUrl,
        retry: options.retry ?? retry/* patient */.Im,
    };
    const java = await findJava(host.env, host);
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
/** Unpacks it in every run, because files that stay between runs would have to be checked one by one. */
async function bringJava(setup, scratch) {
    const { lock, platform, host } = setup;
    const archive = lock.withJava[platform];
    if (archive === undefined)
        throw noJava(platform);
    host.info('This machine has no Java 17 or later. Using the one that comes with SonarScanner.');
    const { path } = await fetchArchiveWithJava(archive, setup);
    return unpackJava(path, scratch, host);
}

;// CONCATENATED MODULE: ./packages/sonar/lib/truststore.js





// Java's own default. The content of the file is public, but the format requires a password.
const truststore_password = 'changeit';
/** Limited because keytool needs about a second per certificate. */
const truststore_most = 20;
/**
 * Creates a truststore with the certificates in `pem`, which the scanner trusts in addition to Java's own. Returns the properties
 * for it. Throws a Problem if `pem` contains none, or if keytool does not run.
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
    throw new lib_problem/* Problem */.A('create a truststore from `ca-certificate`', {
        found: `keytool failed with exit code ${exitCode}.`,
        next: 'Check that each certificate in it is complete.',
        details: `${stdout}${stderr}`,
    });
}
async function keytoolOf(java) {
    const keytool = (0,external_node_path_.join)(await homeOf(java), 'bin', javaProgram('keytool'));
    if ((await (0,lib_files/* fileSize */.Ov)(keytool)) !== undefined)
        return keytool;
    throw new lib_problem/* Problem */.A('create a truststore from `ca-certificate`', {
        found: `there is no keytool beside ${java.program}.`,
        next: 'Use a complete Java, for example with actions/setup-java.',
    });
}
function tooMany(count) {
    return new lib_problem/* Problem */.A('read `ca-certificate`', {
        found: `it contains ${count} certificates, more than the ${truststore_most} accepted.`,
        next: 'Give only the certificate of your own authority: public ones are already trusted.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-proxy.js

/**
 * The scanner's settings for the proxy that this process uses for `url`: http_proxy or https_proxy, unless no_proxy names the
 * server. Java does not know these variables. They are interpreted as in Node, so that the scanner takes the same route as our
 * own requests. Throws a Problem for a proxy that the scanner cannot use. The result may contain a password.
 */
function scannerProxy(url, env) {
    const server = new URL(url);
    const scheme = server.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = scanner_proxy_variable(env, scheme);
    if (text === '' || isExempt(server, scanner_proxy_variable(env, 'no_proxy')))
        return {};
    const proxy = URL.parse(text);
    if (proxy === null || proxy.protocol !== 'http:' || proxy.hostname === '')
        throw scanner_proxy_unusable(scheme, proxy);
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
function scanner_proxy_variable(env, name) {
    return env[name] || env[name.toUpperCase()] || '';
}
// https://nodejs.org/api/http.html#built-in-proxy-support, except for ranges of addresses
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
function scanner_proxy_unusable(name, proxy) {
    // The error does not repeat the address, which may contain a password.
    const found = proxy === null || proxy.hostname === ''
        ? `${name} is not a valid address.`
        : `${name} begins with ${proxy.protocol}//, but SonarScanner supports only http:// for proxies.`;
    return new lib_problem/* Problem */.A('use the proxy', { found, next: 'Write it as http://host:port.' });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/sonar-project.js



/**
 * The settings of an analysis beyond those in sonar-project.properties; they take precedence over the file. Throws a Problem if
 * the properties contain a secret, set what only inputs may set, or do not identify the project.
 */
function projectSettings(input) {
    const { extra = new Map(), server } = input;
    checkProperties(input.properties, extra);
    const known = new Map([...input.properties, ...extra]);
    return {
        ...sonar_project_defaults(known, input),
        ...scopeDefaults(known),
        ...Object.fromEntries(extra),
        ...checkIdentity(known, input),
        ...javaSettings(input),
        ...reports(known, input),
        ...input.target,
        ...input.connection,
        // Always set, also for SonarQube Cloud: sonar-project.properties must not decide where the token is sent.
        ...serverSettings(known, server, input.warn),
        'sonar.projectBaseDir': input.directory,
    };
}
function sonar_project_defaults(known, { version, revision }) {
    const all = {
        'sonar.sourceEncoding': 'UTF-8',
        // Seconds. The scanner's default of 5 is too short for a Java that has just started on a busy runner.
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
/** The checked report is the only one, because Sonar would add the figures of others. */
function reports(known, { coverageReport, testReport, warn }) {
    const others = (names, report) => report === undefined ? [] : names.filter(name => (known.get(name) ?? '') !== '');
    const coverage = ['sonar.coverageReportPaths', 'sonar.python.coverage.reportPaths'];
    const tests = ['sonar.testExecutionReportPaths', 'sonar.python.xunit.reportPath'];
    for (const name of [...others(coverage, coverageReport), ...others(tests, testReport)])
        warn(`${name} in the properties has no effect: this run uses its own checked report instead.`);
    return {
        ...(coverageReport === undefined ? {} : coverageOf(coverageReport)),
        ...(testReport === undefined ? {} : testsOf(testReport)),
    };
}
function coverageOf(report) {
    // If empty, it disables the sensor for Cobertura together with its default pattern.
    return { 'sonar.coverageReportPaths': listElement(report), 'sonar.python.coverage.reportPaths': '' };
}
function testsOf(report) {
    // If it were empty, the analysis would have a warning. In a report without test suites, the JUnit sensor finds nothing (tested).
    return { 'sonar.testExecutionReportPaths': listElement(report), 'sonar.python.xunit.reportPath': report };
}
function serverSettings(known, { url, properties }, warn) {
    const named = known.get('sonar.host.url')?.replace(/\/+$/, '');
    if (named !== undefined && named !== url)
        warn(`sonar.host.url in the properties has no effect: this run uses ${url} (input "sonar-host-url").`);
    return properties;
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-call.js



/** The arguments of Java. They contain no secret, and only the path of the project. */
function argumentsFor({ jar, home }, { baseDir }) {
    return [
        '-Djava.awt.headless=true',
        // Before version 19, Java writes in the encoding of the system, which is not UTF-8 on Windows.
        '-Dfile.encoding=UTF-8',
        // Otherwise Java sends no password to the proxy for an https server.
        '-Djdk.http.auth.tunneling.disabledSchemes=',
        '-classpath',
        jar,
        `-Dscanner.home=${home}`,
        `-Dproject.home=${baseDir}`,
        'org.sonarsource.scanner.cli.Main',
    ];
}
/** The variables of the scanner beyond the allow-listed ones. Throws a Problem if they are too long. */
async function environmentFor({ java }, { properties, token, userHome, scratch }, report) {
    return {
        SONAR_TOKEN: token,
        SONAR_USER_HOME: userHome,
        SONAR_SCANNER_JSON_PARAMS: parameters({
            ...properties,
            // Keeps the workspace clean.
            'sonar.working.directory': (0,external_node_path_.join)(scratch, 'scannerwork'),
            'sonar.scanner.metadataFilePath': report,
        }),
        // For servers that provide no Java. Otherwise the first one on PATH would be used, however old.
        JAVA_HOME: await homeOf(java),
        // In the POSIX locale, which is common in containers, Java cannot open files with names outside ASCII.
        ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
    };
}
/** Greatest length of an environment variable, in characters: 32 pages of memory on Linux (MAX_ARG_STRLEN), minus its name. */
const scanner_call_most = process.platform === 'win32' ? 32_000 : 130_000;
/** JSON in ASCII, which is the same in every locale. */
function parameters(properties) {
    const text = JSON.stringify(properties).replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (text.length <= scanner_call_most)
        return text;
    throw new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: `its properties have ${text.length} characters, more than the ${scanner_call_most} that fit into an environment variable.`,
        next: 'Replace long lists by patterns, or move them to sonar-project.properties.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-failure.js

// The first match counts, so specific causes come before general ones.
const scanner_failure_causes = [
    {
        line: /HTTP 407\b/,
        found: 'the proxy rejected the user name and password.',
        next: 'Check them in http_proxy and https_proxy.',
    },
    {
        line: /HTTP 401\b|Not authorized\. Please check/,
        found: 'the server rejected the token.',
        next: 'Check that `sonar-token` belongs to this server, and that it has not expired or been revoked.',
    },
    {
        line: /not authorized to analyze this project|Project not found|Could not find a default branch for project|HTTP 403\b|Insufficient privileges/i,
        found: 'the project does not exist, or the token may not analyse it.',
        next: 'Check `project-key` and `organization`, and give the token the permission to analyse this project.',
    },
    {
        line: /Developer Edition or above is required/,
        found: 'this edition of the server cannot analyse branches and pull requests.',
        next: 'Remove the sonar.branch and sonar.pullrequest properties, or set `branch-analysis: off`.',
    },
    {
        line: /Automatic Analysis is enabled/,
        found: 'Automatic Analysis is on, and it excludes analyses in CI.',
        next: "Turn it off on SonarQube Cloud, in the project's Administration, Analysis Method.",
    },
    {
        line: /certificate chain is not trusted|PKIX path|unable to find valid certification path/i,
        found: "Java does not trust the server's certificate.",
        next: 'Set `ca-certificate` to the certificate of the authority that signed it.',
    },
    {
        line: /\/analysis\/jres|JRE metadata|provision the JRE|JreDownloader/,
        found: 'the server could not provide the Java for the analysis.',
        next: "Set `java: runner`, so that the analysis uses the runner's Java.",
    },
    {
        line: /UnsupportedClassVersionError|class file version|Java \d+ or (?:higher|newer|later) is required|minimum required (?:Java )?version/i,
        found: "the runner's Java is too old for the server.",
        next: 'Set `java: server`, or add a step with actions/setup-java and the Java that the server requires.',
    },
    {
        line: /Cannot run program|Failed to run the Java command/,
        found: 'the Java for the analysis does not start.',
        next: 'Set `java: runner`, and remove sonar.scanner.javaExePath from the properties.',
    },
    {
        line: /can't be indexed twice/,
        found: 'the properties include a file as both source code and test.',
        next: 'Make sonar.sources minus sonar.exclusions, and sonar.tests with sonar.test.inclusions, disjoint.',
    },
    {
        line: /parsing of (?:the )?generic test execution report/,
        found: 'Sonar rejected the test results, because the properties include a file with tests as source code.',
        next: 'List the tests in sonar.tests or sonar.test.inclusions, and exclude them from sonar.sources with sonar.exclusions.',
    },
    {
        line: /parsing of (?:the )?generic coverage report/,
        found: 'Sonar rejected the coverage, because it contains lines that a file does not have.',
        next: 'Check out the commit that was tested.',
    },
    {
        line: /OutOfMemoryError|Java heap space/,
        found: 'the analysis ran out of memory.',
        next: 'Give it more with `properties: sonar.scanner.javaOpts=-Xmx2g`.',
    },
    {
        line: /HTTP (?:429|5\d\d)\b/,
        found: 'the server is overloaded or broken.',
        next: 'Run the job again later. If it fails again, check the logs of the server.',
    },
    {
        line: /Failed to query server version|Call to URL|timed out|Connection refused|UnknownHostException|UnresolvedAddress/i,
        found: 'the server cannot be reached.',
        next: 'Check `sonar-host-url`, the network, and the proxies in between.',
    },
];
/** The Problem for a failed scan, with the usual cause of its errors. */
function scannerFailure(exitCode, errors) {
    const text = errors.join('\n');
    const cause = scanner_failure_causes.find(({ line }) => line.test(text));
    const first = errors.find(line => line !== 'Error during SonarScanner CLI execution');
    const quote = first === undefined ? 'it gave no reason.' : `it reported: ${scanner_failure_shortened(first)}`;
    return new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: cause === undefined ? `it ended with exit code ${exitCode}, and ${quote}` : cause.found,
        next: cause?.next ?? 'See its log above.',
        details: `Exit code ${exitCode}\n${text}`,
    });
}
function scanner_failure_shortened(line) {
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

;// CONCATENATED MODULE: ./packages/sonar/lib/scanner-output.js
/** `16:29:21.490 INFO  Test execution data ignored for 1 unknown files, including:`. Following lines without a time belong to it. */
const start = /^\d\d:\d\d:\d\d\.\d{3} (TRACE|DEBUG|INFO|WARN|ERROR) +(.*)$/;
const noise = /^(\s+at |\s*\.\.\. \d+ |Re-run SonarScanner CLI)|^\s*$/;
/**
 * What the standard output of SonarScanner CLI says about the reports. It relies on the wording of SonarQube 25.12. If a later
 * version has a different wording, the numbers are undefined, and nothing else depends on them.
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
/** Errors in the standard error of SonarScanner CLI: one line each, without times, and without the calls in stack traces. */
function readErrors(stderr) {
    return (entriesOf(stderr)
        .filter(({ level }) => level === 'ERROR')
        .flatMap(({ lines }) => lines)
        .filter(line => !noise.test(line))
        // An error that affects every file occurs once per file.
        .slice(0, 100));
}
function entriesOf(log) {
    const entries = [];
    for (const line of log.split(/\r?\n/)) {
        const [, level, message = ''] = start.exec(line) ?? [];
        if (level !== undefined)
            entries.push({ level, lines: [message] });
        // Lines before the first entry come from Java itself, and are errors.
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

;// CONCATENATED MODULE: ./packages/sonar/lib/run-scanner.js






/**
 * Analyses a project and sends the result to the server. Passes the token and all settings in the environment, and nothing from
 * the project in the arguments. Forwards the log line by line. If it fails, throws a Problem with the usual cause.
 */
async function runScanner(scanner, request, host) {
    const secrets = [request.token, request.properties['sonar.scanner.proxyPassword'] ?? ''].filter(text => text !== '');
    for (const secret of secrets)
        host.mask(secret);
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
    const text = (await (0,read_limited/* readIfThere */.qC)(report, lib_limits/* limits */.F.note))?.toString();
    if (text === undefined)
        throw nothingSent();
    const facts = parseProperties(text, 'report-task.txt');
    const [id, dashboardUrl, projectKey] = ['ceTaskId', 'dashboardUrl', 'projectKey'].map(name => facts.get(name) ?? '');
    if (id !== undefined && /^[\w-]+$/.test(id) && projectKey && URL.canParse(dashboardUrl ?? ''))
        return { id, dashboardUrl: dashboardUrl ?? '', projectKey };
    throw new lib_problem/* Problem */.A('read the result of SonarScanner', {
        found: 'report-task.txt lacks ceTaskId, dashboardUrl or projectKey.',
        next: 'Use the pinned scanner: remove the input "scanner-path".',
    });
}
function nothingSent() {
    return new lib_problem/* Problem */.A('analyse with SonarScanner', {
        found: 'it ended successfully, but sent nothing to the server.',
        next: 'Remove sonar.scanner.skip from the properties.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/analysis-warnings.js
/**
 * Messages of Sonar's analysers about reports of coverage or tests that they could not read. A message that names one of the
 * settings matches too: `No report was found for sonar.python.coverage.reportPaths using pattern …`.
 * https://github.com/SonarSource/sonar-python, PythonCoverageSensor.java and PythonReportSensor.java
 */
const aboutReports = [
    /\bcoverage report/i,
    /\bxunit report/i,
    /\bsonar\.[\w.]*(coverage|xunit|testExecution)[\w.]*report\w*/i,
    /\bsonar\.(coverageReportPaths|testExecutionReportPaths)\b/,
];
/** The server's warnings that coverage or test results did not arrive as they were sent. */
function analysis_warnings_coverageWarnings(warnings) {
    return warnings.filter(warning => aboutReports.some(pattern => pattern.test(warning)));
}

;// CONCATENATED MODULE: ./packages/sonar/lib/ce-task.js




const ce_task_attempted = "wait for Sonar's analysis";
/** If a server has several nodes, the others may not know at once a task that one of them accepted. */
const unknownForMs = 30_000;
const sayEveryMs = 30_000;
const leastMs = 50;
/**
 * Waits until the server has processed an uploaded report. If the server does not answer, asks again until the time is over.
 * Throws a Problem if the analysis fails, is cancelled on the server, or takes too long.
 */
async function waitForTask(api, id, options, host) {
    const { timeoutMs, poll = { firstMs: 1000, maxMs: 10_000 } } = options;
    const started = Date.now();
    let said = started;
    let last;
    for (let pause = poll.firstMs;; pause = Math.min(pause * 2, poll.maxMs)) {
        const left = started + timeoutMs - Date.now();
        // A request that is cut off at once would hide the last answer.
        if (left <= (last === undefined ? 0 : leastMs))
            throw tooLate(last, timeoutMs, id);
        last = await ce_task_ask(api, id, { left, age: Date.now() - started });
        if (!(last instanceof retry/* Transient */.Rc) && ended(last))
            return analysisOf(last, id);
        if (Date.now() - said >= sayEveryMs) {
            host.info(`Sonar is still analysing: ${ce_task_stateOf(last)} for ${Math.round((Date.now() - started) / 1000)} s.`);
            said = Date.now();
        }
        await (0,external_node_timers_promises_.setTimeout)(Math.min(longer(pause, last), Math.max(0, started + timeoutMs - Date.now())));
    }
}
/** The state of the task, or a temporary failure. */
async function ce_task_ask(api, id, time) {
    try {
        const answer = await api.get({
            path: 'api/ce/task',
            parameters: { id, additionalFields: 'warnings' },
            attempted: 'read the state of the analysis from Sonar',
            field: 'task',
            retry: { attempts: 1, baseMs: 0, maxMs: 0 },
            timeoutMs: Math.min(30_000, time.left),
        });
        return { status: (0,lib_json/* textAt */.$6)(answer, 'task', 'status') ?? 'UNKNOWN', answer };
    }
    catch (error) {
        if (error instanceof retry/* Transient */.Rc)
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
    const task = (0,lib_json.at)(answer, 'task');
    const analysisId = (0,lib_json/* textAt */.$6)(task, 'analysisId');
    if (status === 'SUCCESS' && analysisId !== undefined)
        return { analysisId, warnings: (0,lib_json/* textsAt */.i1)(task, 'warnings') };
    if (status === 'FAILED') {
        const reason = ((0,lib_json/* textAt */.$6)(task, 'errorMessage') ?? 'it gives no reason').replace(/\s+/g, ' ').slice(0, 1000);
        throw new lib_problem/* Problem */.A('analyse the report in Sonar', {
            found: `Sonar's compute engine failed: ${reason.replace(/\.$/, '')}.`,
            next: `See the background task ${id} in the project's administration.`,
            ...ce_task_details((0,lib_json/* textAt */.$6)(task, 'errorStacktrace')),
        });
    }
    if (status === 'CANCELED') {
        throw new lib_problem/* Problem */.A('analyse the report in Sonar', {
            found: 'the analysis was cancelled on the server.',
            next: 'Run the job again, unless somebody cancelled it on purpose.',
        });
    }
    const found = `task ${id} has the unknown state ${JSON.stringify(status.slice(0, 40))}.`;
    throw new lib_problem/* Problem */.A(ce_task_attempted, { found, next: 'Check `sonar-host-url`, because SonarQube does not answer like this.' });
}
function ce_task_details(stack) {
    return stack === undefined ? {} : { details: stack.slice(0, 20_000) };
}
function longer(pause, last) {
    return last instanceof retry/* Transient */.Rc ? Math.max(pause, last.waitMs ?? 0) : pause;
}
function ce_task_stateOf(last) {
    return last instanceof retry/* Transient */.Rc ? last.found.replace(/\.$/, '') : last.status;
}
function tooLate(last, timeoutMs, id) {
    const state = last === undefined ? 'never asked' : ce_task_stateOf(last);
    return new lib_problem/* Problem */.A(ce_task_attempted, {
        found: `it has not finished after ${timeoutMs / 1000} s (task ${id}: ${state}).`,
        next: 'Set a longer `timeout`. Check in the background tasks of the server whether analyses queue there.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/quality-gate.js

const statuses = ['OK', 'WARN', 'ERROR', 'NONE'];
const conditionStatuses = ['OK', 'WARN', 'ERROR', 'NO_VALUE'];
const quality_gate_attempted = 'read the quality gate from Sonar';
/** Asks for the quality gate of one analysis. Throws a Problem. */
async function gateOf(api, analysisId) {
    const query = {
        path: 'api/qualitygates/project_status',
        parameters: { analysisId },
        attempted: quality_gate_attempted,
        field: 'projectStatus',
    };
    const answer = await api.get(query);
    const gate = (0,lib_json.at)(answer, 'projectStatus');
    return { status: oneOf(statuses, (0,lib_json/* textAt */.$6)(gate, 'status')), conditions: (0,lib_json/* listAt */.gT)(gate, 'conditions').map(conditionOf) };
}
function conditionOf(condition) {
    return {
        metric: (0,lib_json/* textAt */.$6)(condition, 'metricKey') ?? 'unknown',
        status: oneOf(conditionStatuses, (0,lib_json/* textAt */.$6)(condition, 'status')),
        comparator: (0,lib_json/* textAt */.$6)(condition, 'comparator') ?? '',
        // Older servers, which can answer WARN, have a second threshold.
        required: (0,lib_json/* textAt */.$6)(condition, 'errorThreshold') ?? (0,lib_json/* textAt */.$6)(condition, 'warningThreshold') ?? '',
        actual: (0,lib_json/* textAt */.$6)(condition, 'actualValue'),
    };
}
// An unknown word must not count as a passed gate.
function oneOf(known, word) {
    const found = known.find(one => one === word);
    if (found !== undefined)
        return found;
    throw new lib_problem/* Problem */.A(quality_gate_attempted, {
        found: `its status is ${JSON.stringify(word?.slice(0, 40))}, expected one of ${known.join(', ')}.`,
        next: 'Check `sonar-host-url`, because SonarQube does not answer like this.',
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/report/xml-escape.js
// Characters that XML 1.0 does not allow in any form: controls, lone surrogates, and two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const xml_escape_forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const xml_escape_escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    // Parsers turn these into spaces in an attribute.
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};
/** Escapes text for attributes and content of XML. Removes characters that XML does not allow. */
function escapeXml(text) {
    return text.replace(xml_escape_forbidden, '').replace(/[&<>"\t\n\r]/g, character => xml_escape_escapes[character] ?? character);
}

;// CONCATENATED MODULE: ./packages/sonar/lib/report/generic-coverage.js


/**
 * Sonar's generic coverage (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * `empty`: source files without coverage data. They are listed without lines, because Sonar would otherwise count its own lines.
 */
function renderSonarCoverage(files, empty) {
    const measured = new Map(files.map(({ path, lines }) => [path, lines]));
    const paths = [...new Set([...measured.keys(), ...empty])].sort(lib_files/* byBytes */.bg);
    const body = paths.map(path => renderFile(path, measured.get(path) ?? []));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n${body.join('')}</coverage>\n`;
}
function renderFile(path, lines) {
    return `  <file path="${escapeXml(path)}">\n${lines.map(renderLine).join('')}  </file>\n`;
}
function renderLine({ line, covered, branches }) {
    const counts = branches ? ` branchesToCover="${branches.total}" coveredBranches="${branches.covered}"` : '';
    return `    <lineToCover lineNumber="${line}" covered="${covered}"${counts}/>\n`;
}

;// CONCATENATED MODULE: ./packages/sonar/lib/report/generic-tests.js


const generic_tests_elements = { failed: 'failure', error: 'error', skipped: 'skipped' };
/**
 * Sonar's generic test executions (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * It can contain only tests with a known `path`. The tests of a file keep their order.
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
    const body = [...files].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([path, tests]) => generic_tests_renderFile(path, tests));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testExecutions version="1">\n${body.join('')}</testExecutions>\n`;
}
function generic_tests_renderFile(path, tests) {
    return `  <file path="${escapeXml(path)}">\n${tests.map(test => renderTest(test, path)).join('')}  </file>\n`;
}
function renderTest(test, path) {
    const start = `    <testCase name="${escapeXml(nameInFile(test, path))}" duration="${Math.round(test.seconds * 1000)}"`;
    if (test.outcome === 'passed')
        return `${start}/>\n`;
    const element = generic_tests_elements[test.outcome];
    // Sonar requires a message, but pytest has none for some tests.
    const message = escapeXml(test.message || test.outcome);
    return `${start}><${element} message="${message}">${escapeXml(test.text ?? '')}</${element}></testCase>\n`;
}
/** `TestShort::test_a`, because tests of two classes in a file may have the same name. */
function nameInFile({ name, classname }, path) {
    const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '');
    const segments = classname.split('.');
    const at = segments.lastIndexOf(module);
    return at < 0 ? name : [...segments.slice(at + 1), name].join('::');
}

;// CONCATENATED MODULE: ./packages/sonar/lib/compare-measures.js

/**
 * Compares the files that were sent with Sonar's figures, both by path from the project's base directory. Only for analyses
 * of branches: on a pull request, Sonar has only figures of changed files.
 */
function compareMeasures(ours, theirs) {
    const comparison = { ours: countsOf(ours), theirs: countsOf([]), differing: [], absent: [] };
    for (const file of ours) {
        const counts = countsOf([file]);
        const there = theirs.get(file.path);
        if (there !== undefined)
            comparison.theirs = sumCounts([comparison.theirs, there]);
        else if (counts.lines > 0)
            comparison.absent.push(file.path);
        if (there !== undefined && !equal(counts, there))
            comparison.differing.push({ path: file.path, ours: counts, theirs: there });
    }
    return comparison;
}
/** True if all figures are equal. */
function equal(one, other) {
    return Object.keys(one).every(key => one[key] === other[key]);
}

;// CONCATENATED MODULE: ./packages/sonar/lib/verify-measures.js





const verify_measures_shown = 3;
/**
 * Reads Sonar's present figures and compares them with those that were sent: file by file, or the totals if the token may only
 * analyse. Throws a Problem if they differ. Returns undefined if Sonar has nothing to compare.
 */
async function verifyMeasures({ api, target }, key, files, host) {
    // On a pull request, Sonar has only figures of changed files.
    if (target.query.pullRequest !== undefined)
        return undefined;
    try {
        const measures = (await fileMeasures(api, key, target.query)) ?? new Map();
        const { ours, theirs, differing, absent } = compareMeasures(files, measures);
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
/** Sonar's total may include files of other languages. It is never less than what was sent. */
function compareTotals(ours, theirs, onlyOurs, host) {
    if (equal(ours, theirs))
        return { ours, theirs };
    if (onlyOurs || Object.keys(ours).some(key => theirs[key] < ours[key]))
        throw differs([]);
    host.notice("Sonar's totals include files of other languages. To compare file by file, use the token of a user.");
    return undefined;
}
function differs(paths) {
    const where = paths.length === 0 ? '' : ` for ${paths.slice(0, verify_measures_shown).join(', ')}`;
    const rest = paths.length > verify_measures_shown ? ` and ${paths.length - verify_measures_shown} more` : '';
    return new lib_problem/* Problem */.A('verify the coverage in Sonar', {
        found: `Sonar's figures differ from coverage.py's${where}${rest}.`,
        next: 'Check `sonar.sources`, `sonar.exclusions` and `sonar.coverage.exclusions`, also in the settings of the project on the server.',
        details: paths.join('\n'),
    });
}

;// CONCATENATED MODULE: ./packages/sonar/lib/analyse.js









/**
 * Lets Sonar analyse one project and verifies the result: the scanner took every file, the server processed them, its figures
 * equal ours, and the result of the quality gate is known. If any of this is uncertain, the outcome is `error`.
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
            await host.group('Details from Sonar', async () => host.info(error.details ?? ''));
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
    const unread = analysis_warnings_coverageWarnings(warnings);
    if (unread.length > 0)
        return { ...known, result: 'error', reason: unread.join(' ') };
    const measures = await verifyMeasures(session, projectKey, reports.files, host);
    const gate = await gateOf(session.api, analysisId);
    return { ...known, ...verdictOf(gate), gate, ...(measures === undefined ? {} : { measures }) };
}
async function scanReports({ reports, scratch, scan }) {
    const { files, unmeasured, cases } = reports;
    const [coverage, tests] = [(0,external_node_path_.join)(scratch, 'sonar-coverage.xml'), (0,external_node_path_.join)(scratch, 'sonar-tests.xml')];
    await (0,lib_files/* writeFileAtomic */.Zf)(coverage, renderSonarCoverage(files, unmeasured));
    await (0,lib_files/* writeFileAtomic */.Zf)(tests, renderSonarTests(cases));
    return scan(coverage, cases.length === 0 ? undefined : tests);
}
/** Throws a Problem if the scanner ignored files that it does not know. It reports them only at the level INFO. */
function refuseIgnored({ imported }, { files, unmeasured, cases }) {
    const { ignoredCoverage, ignoredTests, ignoredNames } = imported;
    const ours = new Set([...files, ...cases].map(({ path }) => path));
    const lost = ignoredNames.filter(name => ours.has(name));
    // Source files without coverage data may be unknown to Sonar. Test files may not.
    if (lost.length === 0 && ignoredTests === 0 && ignoredCoverage <= unmeasured.length)
        return;
    throw new lib_problem/* Problem */.A('import the reports into Sonar', {
        found: `the scanner ignored ${ignoredCoverage + ignoredTests} unknown files${lost.length === 0 ? '' : `, among them ${lost.slice(0, 3).join(', ')}`}.`,
        next: 'Check `sonar.sources`, `sonar.tests`, `sonar.inclusions` and `sonar.exclusions`, also in the settings of the project on the server.',
        details: lost.join('\n'),
    });
}
/** A warning for analyses whose figures cannot be compared: then only the scanner's own count of files is known. */
function uncounted({ imported }, { files, unmeasured }) {
    const sent = files.length + unmeasured.length;
    const read = (imported.coverage ?? 0) + imported.ignoredCoverage;
    return read === sent ? [] : [`The scanner reports that it read the coverage of ${read} files, but ${sent} were sent.`];
}
function verdictOf({ status, conditions }) {
    // Servers before 7.6 answer WARN, and so do others if they cannot compute the period of new code.
    if (status !== 'ERROR')
        return { result: 'passed' };
    const broken = conditions.filter(condition => condition.status === 'ERROR').length;
    return {
        result: 'failed',
        reason: `the quality gate failed: ${broken} of ${conditions.length} conditions are not met`,
    };
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/sonar.js







const certificateLimit = 4 * 1024 * 1024;
/** Runs `body` with the certificate authorities of the inputs. */
async function trusting(inputs, body) {
    const pem = await certificatesOf(inputs);
    if (pem === undefined)
        return body();
    const undo = trustAuthorities(pem, '`ca-certificate`');
    try {
        return await body();
    }
    finally {
        undo();
    }
}
/** Finds out whether Sonar can analyse this run. */
async function connect(opened, { inputs, event, host }) {
    const elsewhere = inputs.sonar ? serverOfFile(opened, inputs) : undefined;
    if (elsewhere !== undefined)
        return failed(elsewhere);
    const options = {
        enabled: inputs.sonar,
        token: inputs['sonar-token'],
        hostUrl: inputs['sonar-host-url'],
        region: inputs['sonar-region'],
        branchAnalysis: inputs['branch-analysis'],
        properties: new Map(inputs.properties),
        event,
    };
    return openSonar(options, host);
}
/** Refuses a server that only a file of the project names: everybody who can change the file could redirect the token. */
function serverOfFile(opened, inputs) {
    if (inputs['sonar-host-url'] !== undefined || inputs['sonar-region'] !== undefined)
        return undefined;
    const url = opened.map(({ properties }) => properties.get('sonar.host.url')).find(found => found !== undefined);
    if (url === undefined || isCloud(url))
        return undefined;
    return new lib_problem/* Problem */.A('choose the Sonar server', {
        found: 'only sonar-project.properties names it (sonar.host.url), which must not decide where the token is sent.',
        next: `Set \`sonar-host-url: ${url}\`.`,
    });
}
/** Lets Sonar analyse every project. If the scanner cannot be installed, that is the outcome of all of them. */
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
/** The settings that make the scanner use the same proxy and authorities as our own requests. */
async function connectionOf({ server }, { java }, { inputs, scratch, host }) {
    const pem = await certificatesOf(inputs);
    const truststore = pem === undefined ? {} : await truststoreOf(pem, java, scratch, host);
    return { ...scannerProxy(server.url, host.env), ...truststore };
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
        const userHome = host.env.SONAR_USER_HOME ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.sonar');
        const request = { baseDir: project.project.path, properties, token: session.token, userHome, scratch };
        return runScanner(scanner, request, host);
    };
    const options = { reports: reportsOf(project), scratch, timeoutMs: inputs.timeout * 1000, scan };
    return analyse(session, options, host);
}
/** What is sent to Sonar, with paths from the project's directory. */
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
    return path === undefined ? undefined : (await (0,read_limited/* readLimited */.tk)(path, certificateLimit)).toString('utf8');
}

;// CONCATENATED MODULE: ./actions/pytest-coverage-to-sonar/lib/run.js












/** Measures the projects, lets Sonar analyse them, shows the results, and applies the gate. */
async function run_run(inputs, host) {
    await fetchArtifacts(inputs['from-artifacts'], inputs['release-dir'], host);
    return (0,scratch/* withScratch */.h)('coverage', host, scratch => {
        const context = { inputs, event: readEvent(), scratch, host };
        const job = inputs['matrix-job'];
        return job === undefined ? trusting(inputs, () => report(context)) : keepMatrixJob(job, context);
    });
}
async function report(context) {
    const { inputs, host } = context;
    const releaseDir = inputs['release-dir'];
    await confirmMatrixJobs(context);
    const opened = await openProjects(context);
    const sonar = await connect(opened, context);
    const examined = await examineAll(opened, sonar, context);
    const list = await writeEvidence(examined, context);
    const output = await listOutput(releaseDir, list);
    const outcomes = isSession(sonar) ? await analyseAll(examined, sonar, context) : examined.map(() => sonar);
    const projects = examined.map(({ facts }, index) => ({ ...facts, sonar: outcomes[index] }));
    await host.summary(coverageSummary(projects), 'verdict');
    await commentOn(projects, context);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return coverageGate(projects, outputsOf(projects, releaseDir, { list, output }), inputs.gate, host);
}


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

// UNUSED EXPORTS: digestsOfFile, measureFile

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/base/lib/hash-lanes.js

/**
 * What a thread runs. It gets descriptors of files that are open already, so that every check of a path stays in one place. It answers
 * with the digests of each, in lower-case hexadecimal, or with the error. Of a job that tells, it says how many bytes it has read since it last
 * said so. It is a text, because a bundle is one file. Its pieces stay in the cache of the processor.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const piece = Buffer.allocUnsafeSlow(256 * 1024)
function hashed({ file, size, names, tells }, job) {
  const hashes = names.map(name => createHash(name))
  let [read, told] = [0, 0]
  for (let count = -1; count !== 0 && read <= size; read += count) {
    count = readSync(file, piece, 0, piece.length, read)
    for (const hash of hashes) hash.update(piece.subarray(0, count))
    if (!tells || (count !== 0 && read - told < 64 * piece.length)) continue
    parentPort.postMessage({ job, bytes: read - told })
    told = read
  }
  return { digests: hashes.map(hash => hash.digest('hex')), read }
}
function answer(job, at) {
  try {
    return hashed(job, at)
  } catch (error) {
    return { error }
  }
}
parentPort.on('message', jobs => parentPort.postMessage(jobs.map(answer)))`;
/** Most bytes that a thread gets at once, unless one file has more: with files of this size, telling it takes longer than the work. */
const atOnce = 8 * 1024 * 1024;
/**
 * Threads that take digests of files at the same time, one for each processor but that of the caller. They start with the first work, end with
 * the program, and keep it running only while they work.
 */
class HashLanes {
    #most;
    #idle = [];
    #waiting = [];
    #count = 0;
    constructor(most = Math.max(1, (0,external_node_os_.availableParallelism)() - 1)) {
        this.#most = most;
    }
    /**
     * Digests of a regular file of `size` bytes, in the order of `names`. A file that grows is not followed to its end. The caller opens the file, and
     * closes it afterwards.
     */
    async digests(file, size, names, onBytes) {
        const answer = await new Promise(settle => {
            this.#waiting.push({ job: { file, size, names, tells: onBytes !== undefined }, onBytes, settle });
            this.#share();
        });
        if ('error' in answer)
            throw answer.error;
        return answer;
    }
    /** Gives each idle thread its share of what waits. */
    #share() {
        while (this.#waiting.length > 0) {
            const lane = this.#idle.pop() ?? (this.#count < this.#most ? this.#start() : undefined);
            if (lane === undefined)
                return;
            lane.work(this.#take(Math.ceil(this.#waiting.length / this.#count)));
        }
    }
    #take(most) {
        const taken = this.#waiting.splice(0, 1);
        for (let size = taken[0]?.job.size ?? 0; taken.length < most;) {
            size += this.#waiting[0]?.job.size ?? 0;
            if (size > atOnce)
                break;
            taken.push(...this.#waiting.splice(0, 1));
        }
        return taken;
    }
    #start() {
        this.#count++;
        const lane = new Lane(hasEnded => {
            if (hasEnded)
                this.#count--;
            else
                this.#idle.push(lane);
            this.#share();
        });
        return lane;
    }
}
/** A thread. It calls `done` whenever its work is done; after an error of the thread itself, it has ended. */
class Lane {
    #done;
    #thread;
    #works = [];
    constructor(done) {
        this.#done = done;
    }
    /** Never rejects: if the thread cannot start, that is the answer. */
    async work(works) {
        this.#works = works;
        try {
            this.#thread ??= await this.#start();
            this.#thread.ref();
            this.#thread.postMessage(works.map(({ job }) => job));
        }
        catch (error) {
            this.#end(error);
        }
    }
    async #start() {
        const threads = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 19));
        // Neither the variables nor the options of the program, which a thread does not need.
        const thread = new threads.Worker(program, { eval: true, env: {}, execArgv: [] });
        thread.on('message', (said) => {
            if (Array.isArray(said))
                this.#settle(said, false);
            else
                this.#works[said.job]?.onBytes?.(said.bytes);
        });
        thread.on('error', error => this.#end(error));
        return thread;
    }
    #end(error) {
        const answers = this.#works.map(() => ({ error }));
        this.#settle(answers, true);
    }
    #settle(answers, hasEnded) {
        this.#thread?.unref();
        const works = this.#works;
        for (const [at, answer] of answers.entries())
            works[at]?.settle(answer);
        this.#done(hasEnded);
    }
}

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/base/lib/read-whole.js



/** Bytes that are read at once. They stay in the cache of the processor. */
const pieceSize = 256 * 1024;
/** Bytes after which others get their turn. A turn for each piece took a twentieth of the time. */
const turn = 4 * pieceSize;
let space;
/**
 * Gives `use` a regular file from its start to its end, also through a symbolic link, in pieces of which it keeps none. A small file is there
 * before another thread would have heard of it. Throws what readLimited throws, and a Problem for a file that changes meanwhile.
 */
async function readWhole(path, use) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use));
    }
    finally {
        closeSync(descriptor);
    }
}
/**
 * The same for an open file that has `size` bytes. Lets others work in between: a file can have gigabytes. Returns how many bytes were
 * read. A file that grows is not followed to its end.
 */
async function readPiecesOf(descriptor, size, use) {
    space ??= Buffer.allocUnsafeSlow(pieceSize);
    let read = 0;
    for (let count = -1; count !== 0 && read <= size; read += count) {
        if (read > 0 && read < size && read % turn === 0)
            await new Promise(resolve => setImmediate(resolve));
        count = (0,external_node_fs_.readSync)(descriptor, space, 0, pieceSize, read);
        use(space.subarray(0, count));
    }
    return read;
}
/**
 * Throws a Problem for a file that changed after `status` was taken: then its bytes are neither those of before nor those of now. `read` is the
 * number of bytes that were read from it since.
 */
function refuseChanged(path, descriptor, { size, mtimeMs }, read) {
    const now = (0,external_node_fs_.fstatSync)(descriptor);
    if (read === size && now.size === size && now.mtimeMs === mtimeMs)
        return;
    const found = now.size === size ? 'something wrote to it' : `it had ${size} bytes, and then ${now.size}`;
    throw new problem/* Problem */.A(`read ${path}`, {
        found: `it changed while it was read: ${found}.`,
        next: 'Run this again when nothing writes to the file.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/digest.js






// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true };
/** SHA-256 of bytes (text as UTF-8), which may be in several pieces, in lower-case hexadecimal. */
function sha256(data) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of [data].flat())
        hash.update(piece);
    return hash.digest('hex');
}
/**
 * SHA-256 of a file, streamed, in lower-case hexadecimal. Throws what readLimited throws for a file that is not of the accepted kind, or
 * has more bytes than `limit`, and a Problem for a file that changes meanwhile. Artifacts need no limit.
 */
async function sha256File(path, accepted, limit) {
    const [digest = ''] = await digestsOf(path, ['sha256'], {
        ...(accepted && { accepted }),
        ...(limit !== undefined && { limit }),
    });
    return digest;
}
/**
 * Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. `onBytes` hears of all bytes of a
 * regular file while they are read. Throws as sha256File.
 */
async function digestsOfFile(path, names, accepted, onBytes) {
    const digests = await digestsOf(path, names, { ...(accepted && { accepted }), ...(onBytes && { onBytes }) });
    return Object.fromEntries(names.map((name, at) => [name, digests[at]]));
}
/**
 * Size and SHA-256 of a regular file, whose links are not followed. If its size is not worth that, the digest is empty, and nothing is
 * read. Throws as sha256File.
 */
async function measureFile(path, isWorth) {
    const { size, digests } = await digestsOfRegular(path, ['sha256'], { accepted: 'inside', isWorth });
    return { size, sha256: digests[0] ?? '' };
}
async function digestsOf(path, names, { onBytes, ...pieces }) {
    const { accepted = 'regular', limit } = pieces;
    if (accepted === 'any' || limit !== undefined)
        return digestsInPieces(path, names, pieces);
    return (await digestsOfRegular(path, names, { accepted, isWorth: () => true, ...(onBytes && { onBytes }) })).digests;
}
async function digestsInPieces(path, names, pieces) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    for await (const piece of (0,read_limited/* readPieces */.ut)(path, { ...large, ...pieces }))
        for (const hash of hashes)
            hash.update(piece);
    return hashes.map(hash => hash.digest('hex'));
}
/**
 * Most files that are open for their digests. Of thousands that somebody asks for at the same time, the others wait. No more than keep all
 * processors at work: those that wait for a thread are not taken by this one, when it has nothing else.
 */
const mostOpen = () => Math.min(64, 8 * (0,external_node_os_.availableParallelism)());
let digest_open = 0;
const waiting = [];
let lanes;
/** True while this thread takes the digest of a large file. */
let isAtWork = false;
/**
 * The digest of a small file is there before another thread would have heard of it. Of several large files at the same time, this thread takes
 * one, and others the rest, so that all processors work.
 */
async function digestsOfRegular(path, names, { accepted, isWorth, onBytes }) {
    if (digest_open < mostOpen())
        digest_open++;
    else
        await new Promise(resolve => waiting.push(resolve));
    try {
        return await digestsOfOpen(path, (0,read_limited/* openedSync */.J1)(path, accepted), names, { isWorth, ...(onBytes && { onBytes }) });
    }
    finally {
        const next = waiting.shift();
        if (next === undefined)
            digest_open--;
        else
            next();
    }
}
/** Closes the file. */
async function digestsOfOpen(path, { descriptor, status }, names, { isWorth, onBytes }) {
    const { size } = status;
    try {
        if (!isWorth(size))
            return { size, digests: [] };
        const { digests, read } = await hashed(descriptor, size, names, onBytes);
        refuseChanged(path, descriptor, status, read);
        return { size, digests };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function hashed(file, size, names, onBytes) {
    // One piece is all of it.
    if (size < pieceSize)
        return hashedHere(file, size, names, onBytes);
    if (isAtWork) {
        lanes ??= new HashLanes();
        return lanes.digests(file, size, names, onBytes);
    }
    isAtWork = true;
    try {
        const found = await hashedHere(file, size, names, onBytes);
        // Threads start, and say what they have done, only between files.
        await new Promise(resolve => setImmediate(resolve));
        return found;
    }
    finally {
        isAtWork = false;
    }
}
async function hashedHere(file, size, names, onBytes) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    const read = await readPiecesOf(file, size, piece => {
        for (const hash of hashes)
            hash.update(piece);
        if (piece.length > 0)
            onBytes?.(piece.length);
    });
    return { digests: hashes.map(hash => hash.digest('hex')), read };
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   EJ: () => (/* binding */ requireFileOrNothing),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   nQ: () => (/* binding */ sizeIfThere)
/* harmony export */ });
/* unused harmony export writeAtomic */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7822);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);





const aboveSurrogates = /[\ud800-\uffff]/;
/** Compares by bytes, so that the order is the same on every machine and in every locale. */
function byBytes(a, b) {
    // Below the surrogates, UTF-16 has the order of UTF-8.
    if (!aboveSurrogates.test(a) && !aboveSurrogates.test(b))
        return a < b ? -1 : Number(a > b);
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** The same relative path, with forward slashes. */
function toPosix(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '/' ? path : path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
/**
 * Lists every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file, because a release contains plain files only.
 */
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, relative), { withFileTypes: true })) {
            const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Replace it with a regular file.',
                });
            }
        }
    };
    await walk('');
    return found.sort(byBytes);
}
/** Writes a file so that it appears complete or not at all. Creates its directory. Chunks are written as they come. */
async function writeFileAtomic(path, data) {
    await writeAtomic(path, partial => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, data));
}
/**
 * Throws a Problem if something other than a file is at a path: what would be written could replace or remove a device or a link, such as
 * /dev/null, for everybody. With `links`, a link may be there, because it is followed.
 */
async function requireFileOrNothing(path, { links = false } = {}) {
    // Why a path can't be looked at is said when it is written.
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (status === undefined || status.isFile() || (links && status.isSymbolicLink()))
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: 'a directory, a symbolic link or a special file is there.',
        next: 'Give the path of a file.',
    });
}
/** The same for what `write` writes to the path that it gets, beside the file. */
async function writeAtomic(path, write) {
    await requireFileOrNothing(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    // Without the name of the file, which may have 255 characters already.
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`);
    try {
        await write(partial);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true });
        throw error;
    }
}
/**
 * Size in bytes, or undefined if the path does not exist. Throws a Problem for a link or a special file: something that exists
 * and cannot be used must not look absent.
 */
async function sizeIfThere(path) {
    const status = await (0,_if_there_js__WEBPACK_IMPORTED_MODULE_4__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path));
    if (status === undefined || status.isFile())
        return status?.size;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/**
 * What a call of `node:fs/promises` answers, or undefined if its path does not exist. Throws if it exists and cannot be read: what is
 * not known must not look absent.
 */
async function ifThere(answer) {
    return answer.catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readLimitedSync),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   J1: () => (/* binding */ openedSync),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   kO: () => (/* binding */ readSmallSync),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   tk: () => (/* binding */ readLimited),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7822);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
// `promises` is loaded at its first use: inputs of an action are read before that.



// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const chunkSize = 64 * 1024;
const flags = {
    regular: O_RDONLY | O_NONBLOCK,
    inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
    any: O_RDONLY,
};
/**
 * Opens a file for reading. Throws a Problem if it is not of the accepted kind, and the system's error if it does not exist. The
 * caller closes it.
 */
async function openFile(path, accepted = 'regular') {
    return (await opened(path, accepted)).handle;
}
async function opened(path, accepted) {
    const handle = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(path, flags[accepted]).catch(error => {
        throw problemOfOpening(error, path);
    });
    try {
        const status = await handle.stat();
        requireKind(status, path, accepted);
        return { handle, status };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
async function readLimited(path, limit, accepted = 'regular') {
    const { handle, status } = await opened(path, accepted);
    try {
        const content = await readAtMost(handle, limit + 1, requireSize(status, path, limit) + 1);
        if (content.length > limit)
            throw tooLarge(path, `more than the ${limit} bytes accepted`);
        return content;
    }
    finally {
        await handle.close();
    }
}
/** The same, but undefined if the file does not exist. */
async function readIfThere(path, limit, accepted) {
    return (0,_if_there_js__WEBPACK_IMPORTED_MODULE_1__/* .ifThere */ .y)(readLimited(path, limit, accepted));
}
/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
function readLimitedSync(path, limit) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        return readExactly(descriptor, requireSize(status, path, limit));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Opens a file as openFile does, for a caller that closes the descriptor. */
function openedSync(path, accepted) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags[accepted]);
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requireKind(status, path, accepted);
        return { descriptor, status };
    }
    catch (error) {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw problemOfOpening(error, path);
    }
}
/** A link that is not followed gives ELOOP. Every other error stays as it is. */
function problemOfOpening(error, path) {
    return error.code === 'ELOOP' ? notRegular(path) : error;
}
/** `size` bytes from an open file, into `content`; fewer if it ends before. */
function readExactly(file, size, content = Buffer.allocUnsafe(size)) {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read)
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, content, filled, size - filled, null);
    return content.subarray(0, filled);
}
/**
 * The size of a file and, if there is room for it in `space`, its content: a view of `space`. Takes no more than the size that the system
 * reports. For thousands of small files, this takes a fifth of the time of readLimited. Throws what readLimited throws.
 */
function readSmallSync(path, space, accepted) {
    const file = openedSync(path, accepted);
    try {
        const { size } = file.status;
        return size > space.length ? { size } : { size, content: readExactly(file.descriptor, size, space) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file.descriptor);
    }
}
/** The first bytes of a file; fewer than `count` if it is shorter. */
async function readStart(path, count, accepted) {
    const handle = await openFile(path, accepted);
    try {
        return await readAtMost(handle, count, count);
    }
    finally {
        await handle.close();
    }
}
/** Reads a file in pieces, so that a large one needs little memory. Opens it with the first piece, and throws what readLimited throws. */
async function* readPieces(path, { accepted = 'regular', limit, range, pieceSize = chunkSize, reused = false } = {}) {
    const { handle, status } = await opened(path, accepted);
    try {
        if (limit !== undefined)
            requireSize(status, path, limit);
        const start = range?.start ?? 0;
        const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1;
        // A small file needs no large piece. One byte more shows whether it ends there.
        const most = status.isFile() ? Math.min(pieceSize, status.size + 1) : pieceSize;
        let piece = Buffer.alloc(0);
        for (let at = start; at < end;) {
            if (!reused || at === start)
                piece = Buffer.allocUnsafe(Math.min(most, end - at));
            const position = status.isFile() ? at : null;
            const { bytesRead } = await handle.read(piece, { position, length: Math.min(piece.length, end - at) });
            if (bytesRead === 0)
                return;
            at += bytesRead;
            if (limit !== undefined && at - start > limit)
                throw tooLarge(path, `more than the ${limit} bytes accepted`);
            yield piece.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** `first`: how many bytes to expect; 1 if the system does not say. A file that says its size needs no more memory than that. */
async function readAtMost(handle, most, first) {
    const pieces = [];
    let free = Buffer.alloc(Math.min(first > 1 ? first : chunkSize, most));
    for (let left = most; left > 0;) {
        if (free.length === 0)
            free = Buffer.alloc(Math.min(chunkSize, left));
        const { bytesRead } = await handle.read(free);
        if (bytesRead === 0)
            break;
        pieces.push(free.subarray(0, bytesRead));
        free = free.subarray(bytesRead);
        left -= bytesRead;
    }
    const [only = Buffer.alloc(0), ...others] = pieces;
    return others.length === 0 ? only : Buffer.concat(pieces);
}
function requireKind(status, path, accepted) {
    if (!status.isFile() && (accepted !== 'any' || status.isDirectory()))
        throw notRegular(path);
}
/** The size of a regular file; 0 if it is something else, which does not say its size. */
function requireSize(status, path, limit) {
    if (!status.isFile())
        return 0;
    if (status.size > limit)
        throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`);
    return status.size;
}
function tooLarge(path, found) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w3: () => (/* binding */ layoutsDirName),
  YO: () => (/* binding */ readStepRecord),
  Ap: () => (/* binding */ recordsDir),
  tU: () => (/* binding */ stepRecordPath),
  Jf: () => (/* binding */ writeStepRecord)
});

// UNUSED EXPORTS: readStepRecords, stepNames

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/reproducible.js

/**
 * What a rebuild of the same tag gives. `bytes`: the same bytes, which somebody has proven. `payload`: the same signed content.
 * `unverified`: not known, because nobody has built it twice. `no`: a different file.
 */
const reproducibleValues = ['bytes', 'payload', 'unverified', 'no'];
const sentences = {
    bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
    payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
    unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
    no: which => `A rebuild of the tag gives different bytes for ${which}.`,
};
/** One sentence for each value that occurs, for example `A rebuild of the tag gives the same bytes for 2 artifacts.` */
function rebuildSentences(files, noun) {
    return reproducibleValues.flatMap(value => {
        const number = files.filter(({ reproducible }) => reproducible === value).length;
        return number === 0 ? [] : [sentences[value](count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-dir.js




/** The directory beside the release directory with OCI layouts of the images to push, one directory per image. */
const layoutsDirName = 'image-layouts';
/** Step records lie beside the release directory (`release.records/`), because everything in it is part of the release. */
function recordsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.records`);
}
/**
 * Writes the record of a step. `name` names step and target (`generate-sbom.project`), so that a second run replaces it, and the
 * records of matrix jobs do not collide.
 */
async function writeStepRecord(releaseDir, name, { madeOf, files = [], images = [] }) {
    const text = (0,json/* renderJson */.hF)({ ...(madeOf === undefined ? {} : { madeOf }), files, images });
    await (0,lib_files/* writeFileAtomic */.Zf)(stepRecordPath(releaseDir, name), text);
}
/** Path of the record of a step. */
function stepRecordPath(releaseDir, name) {
    return (0,external_node_path_.join)(recordsDir(releaseDir), `${name}.json`);
}
/** Names of the steps that left a record, in bytewise order. */
async function stepNames(releaseDir) {
    await mkdir(recordsDir(releaseDir), { recursive: true });
    const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    return names.map(name => name.slice(0, -'.json'.length));
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    const names = await stepNames(releaseDir);
    const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
/** The record of one step. Throws a Problem if it is not a record, and the system error if it is not there. */
async function readStepRecord(releaseDir, name) {
    const path = stepRecordPath(releaseDir, name);
    const record = (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, limits/* limits */.F.evidence, 'inside')).toString(), path);
    const images = (0,json/* listAt */.gT)(record, 'images');
    const files = (0,json/* listAt */.gT)(record, 'files');
    if (files.every(isFile) && images.every(isImage))
        return { files, images: images };
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [(0,json/* textAt */.$6)(file, 'mediaType'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'name'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'version')];
    return ((0,paths/* isSafePath */.pL)((0,json/* textAt */.$6)(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        reproducibleValues.some(value => value === (0,json.at)(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image) {
    const [name, layout] = [(0,json/* textAt */.$6)(image, 'name'), (0,json/* textAt */.$6)(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3908);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6006);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1245);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(394);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9741);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3434);










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)((0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url));
    const sink = await _sink_js__WEBPACK_IMPORTED_MODULE_2__/* .Sink */ .A.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(() => attempt(transfer), options.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patient */ .Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,_idle_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimer */ .a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A
            ? error
            : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
            idle.touch();
            await transfer.sink.write(bytes);
            transfer.options.onSize?.(transfer.sink.size);
        }
    }
    finally {
        // Frees the connection of a response that was not read to its end.
        if (!response.bodyUsed)
            await response.body?.cancel();
    }
}
function rangeHeaders({ sink, validator }) {
    if (sink.size === 0 || validator === undefined)
        return {};
    return { range: `bytes=${sink.size}-`, 'if-range': validator };
}
/** Decides from the response headers whether the response continues the file or starts it again. */
async function begin(transfer, response) {
    const { sink } = transfer;
    if (continues(response, sink.size)) {
        transfer.resumed = true;
        return;
    }
    // The range cannot be satisfied, or is not the one that we asked for: the next attempt asks for the whole file.
    if (response.status === 206 || response.status === 416)
        throw await startAgain(transfer, 'the server sent a different range');
    if (response.status !== 200)
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBy */ .i)(response, transfer.where);
    if (sink.size > 0)
        await sink.restart();
    transfer.resumed = false;
    transfer.validator = validatorOf(response.headers);
    refuseTooLarge(transfer, response);
}
function continues(response, size) {
    return (size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`));
}
/** A strong ETag, otherwise the date: weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
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
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A(`download ${where}`, {
        found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
        next: 'Check the address.',
    });
}
async function checkDigest(transfer) {
    const { sink, where, options } = transfer;
    const found = sink.digest();
    if (found === options.sha256 || options.sha256 === undefined)
        return;
    if (transfer.resumed)
        throw await startAgain(transfer, 'its parts do not fit together');
    throw new _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .WrongDigest */ .E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}


/***/ }),

/***/ 9741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sink),
/* harmony export */   m: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);



/** A file that is written in pieces, with the digest of the bytes so far. */
class Sink {
    #handle;
    #path;
    #limit;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #size = 0;
    constructor(handle, path, limit) {
        this.#handle = handle;
        this.#path = path;
        this.#limit = limit;
    }
    /** Opens an empty file that accepts at most `limit` bytes. */
    static async open(path, limit) {
        return new Sink(await openEmpty(path), path, limit);
    }
    /** Number of bytes so far. */
    get size() {
        return this.#size;
    }
    /** SHA-256 of the bytes so far, in lower-case hex. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
    /** Appends bytes. Throws a Problem beyond the limit, or if the disk is full. */
    async write(bytes) {
        if (this.#size + bytes.length > this.#limit)
            throw tooLarge(this.#path, this.#limit);
        await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)));
        this.#hash.update(bytes);
        this.#size += bytes.length;
    }
    /** Discards what was written. */
    async restart() {
        await this.#handle.close();
        this.#handle = await openEmpty(this.#path);
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        this.#size = 0;
    }
    async close() {
        await this.#handle.close();
    }
}
async function openEmpty(path) {
    await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .requireFileOrNothing */ .EJ)(path, { links: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
    });
}


/***/ }),

/***/ 3434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ WrongDigest)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}


/***/ }),

/***/ 4677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6525);




/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards, also if a signal ends us. */
async function withScratch(purpose, { temp }, body) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `release-tools-${purpose}-`));
    const done = (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .whenInterrupted */ .v)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true }));
    try {
        return await body(directory);
    }
    finally {
        done();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 4783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ notAsUploaded),
/* harmony export */   OS: () => (/* binding */ noArtifact),
/* harmony export */   Tg: () => (/* binding */ notAsGiven),
/* harmony export */   n8: () => (/* binding */ downloading),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   ob: () => (/* binding */ uploading),
/* harmony export */   vy: () => (/* binding */ giveOwnName)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(272);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);

/** Most names in an error. */
const mostNames = 20;
/** The Problem for a name that this run does not have. Jobs of others give names, too. */
function noArtifact(name, listed) {
    const names = listed.map(one => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(one), 100)).sort();
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: names.length === 0
            ? 'this run has no artifacts yet.'
            : `this run has only: ${names.slice(0, mostNames).join(', ')}${more}.`,
        next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
    });
}
/** What to do if two jobs use one name. */
const giveOwnName = 'Give each upload, each matrix job, and each call of a reusable workflow (by `project-directory`) a name of its own.';
/** The Problem for a name that two jobs use. */
function nameTaken(name, details) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(uploading(name), {
        found: 'this run already has an artifact of that name.',
        next: giveOwnName,
        ...(details === undefined ? {} : { details: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(details), cause: details }),
    });
}
/** The Problem for an artifact that is not the one that its job uploaded: each job of a run can upload under any name. */
function notAsGiven(name, given) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: `its digest is not sha256:${given}, which its job returned.`,
        next: 'Upload it once, and pass the output `artifact-digest` of that step unchanged.',
    });
}
/** The Problem for bytes that are not those of the upload. */
function notAsUploaded(name) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: 'its digest differs from that of the upload.',
        next: 'Run the job again.',
    });
}
/** What fails, for errors. */
function downloading(name) {
    return `download the artifact ${JSON.stringify(name)}`;
}
/** The same for an upload. */
function uploading(name) {
    return `upload the release directory as the artifact ${JSON.stringify(name)}`;
}


/***/ })

};
