using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>The message that a report comes with: what it is, what it says in a sentence or two, how to check it, and why the reader got it.</summary>
/// <param name="delivery">The delivery.</param>
/// <param name="zone">The organisation's.</param>
public sealed class ReportLetter(ReportDelivery delivery, DateTimeZone zone)
{
    private static readonly Duration Late = Duration.FromHours(1);

    /// <summary>What its message is known by, so that it goes out once.</summary>
    public string Key => $"report|{delivery.Report}|{delivery.Subject}|{delivery.To}|{delivery.Period}";

    /// <summary>The message with the document. Where outsiders read, only a document for clients is shown, and nothing beside it (CH-5).</summary>
    /// <param name="paper">The document.</param>
    /// <param name="now">Now.</param>
    public Reply With(ReportPaper paper, Instant now)
    {
        var open = new Reply { Kind = ReplyKind.Done, Private = false, Text = Named(paper), File = paper.File };

        // Where a summary stands below the head, the text is for notifications alone: nothing is said twice.
        var shown = paper.Summary.Length == 0 ? open : open with
        {
            Kind = ReplyKind.List, Title = paper.Title, Subtitle = paper.Kicker, Text = $"{open.Text} {paper.Summary}", Sections = [new VerdictSection(null, [(Line)paper.Summary])],
        };
        return shown with
        {
            File = paper.File with { Again = Typed() },
            Footer = [.. Code(paper), Why(), $"from what was known at the end of {Words.DayAndYear(delivery.AsOf)} ({zone.Id})", .. WasDue(now)],
            Actions = delivery.Subject.Kind == ReportSubjectKind.Account ? [new ReplyAction("Open card", CommandText.OfAccount(delivery.Subject.Key))] : [],
            Next = paper.Code is { } code ? [$"verify {code}"] : [],
            ForOutsiders = paper.IsForClients ? open : null,
            Data = new { delivery.Report, Subject = delivery.Subject.ToString(), delivery.Period, FileName = paper.File.Name, paper.Code },
        };
    }

    /// <summary>What the reader is told when there is none: nothing is left out silently (RP-4). Why it is stands in the operator's log, which may name what the reader may not see.</summary>
    /// <param name="title">As people call the document.</param>
    /// <param name="about">As people call its subject.</param>
    public Reply Missing(string title, string about) => Reply.Refusal(
        $"{title} of {about}, due {Words.Moment(delivery.DueAt.InZone(zone))}, could not be made, and nobody tries it again by itself. The operator has been told why{(Typed() is { } typed ? $"; once that is put right, '{typed}' makes it" : "")}.") with
    {
        Title = $"{title} is missing",
        Footer = [Why()],
    };

    // What a person can type; the review of a file is the operator's to send.
    private string? Typed() => delivery.Subject switch
    {
        { IsEach: true } or { Kind: ReportSubjectKind.Data } => null,
        { Kind: ReportSubjectKind.All } => Typed(""),
        { Kind: ReportSubjectKind.Account, Key: var key } => Typed($" {key}"),
        { Kind: ReportSubjectKind.Pod, Key: var key } => Typed($" pod {key}"),
        { Kind: ReportSubjectKind.Person, Key: var key } => Typed($" person {key}"),
    };

    private string Typed(string about) => $"report send {delivery.Report} to me now{about}";

    private static string Named(ReportPaper paper) => paper.Kicker.Length == 0 ? $"{paper.Title}." : $"{paper.Kicker}: {paper.Title}.";

    private static IEnumerable<string> Code(ReportPaper paper) => paper.Code is { } code ? [$"its code is {code}: 'verify {code}' recomputes every figure in it"] : [];

    private string Why() => delivery.Schedule?.Split('|') is [.., var when] ? $"Why you got it: it is sent {when} to {delivery.To}"
        : delivery.AskedBy is null ? "Why you got it: somebody asked for it to be sent now" : "Why you got it: you asked for it";

    private IEnumerable<string> WasDue(Instant now) => now - delivery.DueAt > Late ? [$"It was due {Words.Moment(delivery.DueAt.InZone(zone))} and is late: the program was not running then, or could not make it"] : [];
}
