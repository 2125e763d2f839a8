// Asks the package sources for known vulnerabilities of everything that is installed, and prints a line for each. Ends with 1 where one
// of severity high or above was found; a source that has no advisories, or none that can be reached, is said and is no fault.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const grave = new Set(['high', 'critical']);
const run = promisify(execFile);
const patience = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };

/** What a program printed, also where it ended with a fault: npm does so where it found something. */
async function printed(program, args, cwd) {
  try {
    return (await run(program, args, { ...patience, cwd })).stdout;
  } catch (fault) {
    if (fault.stdout) return fault.stdout;
    throw fault;
  }
}

/** NuGet's client calls packages sound where a source has no advisories at all, so the source is asked first whether it has any. */
async function nuget() {
  const sources = (await printed('dotnet', ['nuget', 'list', 'source', '--format', 'Short'], root)).split('\n').filter((line) => line.startsWith('E http')).map((line) => line.slice(2).trim());
  const answers = await Promise.all(sources.map(async (source) => {
    const index = await (await fetch(source, { signal: AbortSignal.timeout(20_000) })).json();
    return index.resources.some((resource) => String(resource['@type']).startsWith('VulnerabilityInfo/'));
  }));
  if (!answers.some(Boolean)) throw new Error(`${sources.join(', ') || 'no source'} has no advisories`);
  const { projects } = JSON.parse(await printed('dotnet', ['list', 'Wargame.sln', 'package', '--vulnerable', '--include-transitive', '--format', 'json'], root));
  const packages = projects.flatMap((project) => project.frameworks ?? []).flatMap((framework) => [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])]);
  return packages.flatMap((one) => one.vulnerabilities.map((v) => ({ name: `${one.id} ${one.resolvedVersion}`, severity: v.severity.toLowerCase(), where: v.advisoryurl })));
}

async function npm() {
  const answer = JSON.parse(await printed('npm', ['audit', '--json', '--package-lock-only'], fileURLToPath(new URL('../clients/browser', import.meta.url))));
  if (!answer.vulnerabilities) throw new Error(answer.message ?? 'an answer without vulnerabilities');
  return Object.values(answer.vulnerabilities).map((v) => ({ name: v.name, severity: v.severity, where: v.via.map((via) => via.url ?? via).join(', ') }));
}

let failed = false;
for (const [name, ask] of [['dotnet list package --vulnerable --include-transitive', nuget], ['npm audit', npm]]) {
  try {
    const all = await ask();
    const found = [...new Map(all.map((v) => [`${v.name} ${v.where}`, v])).values()];
    console.log(`${name}: ${found.length} known vulnerabilities, ${found.filter((v) => grave.has(v.severity)).length} of severity high or above`);
    for (const v of found) console.log(`  ${v.severity}: ${v.name} ${v.where}`);
    failed ||= found.some((v) => grave.has(v.severity));
  } catch (why) {
    console.log(`${name}: not answered by the source (${String(why.message).split('\n')[0]})`);
  }
}
process.exit(failed ? 1 : 0);
