// Prints the events of a feed, fetched over HTTP, as one JSON array: read.mjs ical|node-ical URL

const [which, url] = process.argv.slice(2);
const text = await (await fetch(url)).text();

async function icalJs() {
  const { default: ICAL } = await import("ical.js");
  const whole = new ICAL.Component(ICAL.parse(text));
  return whole.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    return [event.uid, event.startDate.toString(), event.endDate.toString(), event.summary];
  });
}

async function nodeIcal() {
  const { default: ical } = await import("node-ical");
  const local = (date, whole) =>
    whole
      ? `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`
      : date.toISOString().replace(".000Z", "Z");
  return Object.values(ical.sync.parseICS(text))
    .filter((event) => event.type === "VEVENT")
    .map((event) => {
      const whole = event.datetype === "date";
      return [event.uid, local(event.start, whole), local(event.end, whole), event.summary];
    });
}

const events = await (which === "ical" ? icalJs() : nodeIcal());
console.log(JSON.stringify(events));
