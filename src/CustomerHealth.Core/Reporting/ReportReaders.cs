using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Reporting;

/// <summary>Who reports go to, what each may get (GV-3), and what <c>each</c> stands for: by the people, pods and links of one moment.</summary>
/// <param name="staff">All people.</param>
/// <param name="pods">All pods.</param>
/// <param name="places">Where they are.</param>
/// <param name="accounts">Whose account is whose.</param>
public sealed class ReportReaders(Staff staff, IReadOnlyList<Pod> pods, Whereabouts places, IAccountStore accounts)
{
    /// <summary><c>each</c> stands for no more.</summary>
    public const int MostOfEach = 50;

    /// <summary>Who that is; or why it is nobody.</summary>
    public (ReportReader? Reader, string? Why) Find(ReportRecipient to) => to.Kind switch
    {
        ReportRecipientKind.File => (new ReportReader("the folder for reports", null) { IsFile = true }, null),
        ReportRecipientKind.Person => staff.Find(to.Key) is { } person ? (Of(person), null) : (null, $"Nobody has the key '{to.Key}'."),
        ReportRecipientKind.Pod => PodOf(to.Key) is not { } pod ? (null, $"There is no pod '{to.Key}'; {PodKeys()}.")
            : pod.Channel is { Length: > 0 } channel ? (Of(pod, places.Channel(channel)), null)
            : (null, $"Pod {pod.Name} has no channel: give it one in pods.csv."),
        ReportRecipientKind.Channel => (Of(places.Channel(to.Key), to.Key), null),
    };

    /// <summary>Why a reader does not get a report; null when nothing stands against it.</summary>
    public async Task<string?> WhyNotAsync(ReportReader reader, ReportSubject subject, AsOf today, CancellationToken cancellationToken) => subject.IsEach ? WhyNotEach(reader, subject) : subject.Kind switch
    {
        ReportSubjectKind.Data => null,
        ReportSubjectKind.All => reader.Rights is null or { IsAll: true } ? null : $"It is about all accounts, of which {reader.Name} may see only some: name a pod or a person.",
        ReportSubjectKind.Pod => PodOf(subject.Key) is not { } pod ? $"There is no pod '{subject.Key}'; {PodKeys()}." : reader.Rights?.Holds(pod) is false ? $"{reader.Name} may not see the accounts of pod {pod.Name}." : null,
        ReportSubjectKind.Account => await accounts.FindAsync(subject.Key, today, cancellationToken) is not { } account ? $"There is no account with the key '{subject.Key}'."
            : reader.Rights?.Holds(account) is false ? $"{reader.Name} may not see {account.Name}."
            : null,
        ReportSubjectKind.Person => staff.Find(subject.Key) is not { } person ? $"Nobody has the key '{subject.Key}'." : MayReadAbout(reader, person) ? null : $"{reader.Name} may not read what is gathered about {person.Name}: only {person.Name}, and whoever leads {person.Name}, may.",
    };

    /// <summary>The reports that a subject stands for: itself, or each that the reader answers for.</summary>
    /// <returns>None, and why, when there are too many or none.</returns>
    public async Task<(IReadOnlyList<ReportSubject> Subjects, string? Why)> SubjectsAsync(ReportReader reader, ReportSubject subject, AsOf asOf, CancellationToken cancellationToken)
    {
        if (!subject.IsEach)
            return ([subject], null);
        var keys = subject.Kind switch
        {
            ReportSubjectKind.Pod => [.. pods.Where(pod => reader.Rights?.Holds(pod) is true).Select(pod => pod.Key)],
            ReportSubjectKind.Person => [.. staff.ReportsOf(reader.Person!).Select(person => person.Key)],
            _ => await accounts.AllAsync(asOf, cancellationToken).Where(account => account.Lifecycle != Lifecycle.Churned && AnswersFor(reader, account))
                .Select(account => account.Key).Take(MostOfEach + 1).ToArrayAsync(cancellationToken),
        };
        var word = subject.Kind.ToString().ToLowerInvariant();
        return keys.Length switch
        {
            0 => ([], $"{reader.Name} answers for no {word}, so that '{ReportSubject.Each}' stands for none."),
            > MostOfEach => ([], string.Create(CultureInfo.InvariantCulture, $"{reader.Name} answers for more than {MostOfEach} {word}s, which are too many reports at once: name one, or send a portfolio-scorecard.")),
            _ => ([.. keys.Select(key => subject with { Key = key })], null),
        };
    }

    /// <summary>What people call a subject: "Acme Robotics", "pod Harbour"; its key when it is not known.</summary>
    public async Task<string> NameOfAsync(ReportSubject subject, AsOf asOf, CancellationToken cancellationToken) => subject.IsEach ? $"each {subject.Kind.ToString().ToLowerInvariant()} they answer for" : subject.Kind switch
    {
        ReportSubjectKind.All => "all accounts",
        ReportSubjectKind.Account => (await accounts.FindAsync(subject.Key, asOf, cancellationToken))?.Name ?? subject.Key,
        ReportSubjectKind.Pod => $"pod {PodOf(subject.Key)?.Name ?? subject.Key}",
        ReportSubjectKind.Person => staff.Find(subject.Key)?.Name ?? subject.Key,
        ReportSubjectKind.Data => Path.GetFileName(subject.Key),
    };

    /// <summary>Why <c>each</c> stands for nothing where this reader is meant; null when it stands for something, and for a subject that is one.</summary>
    internal static string? WhyNotEach(ReportReader reader, ReportSubject subject) => subject.Kind switch
    {
        _ when !subject.IsEach => null,
        ReportSubjectKind.Account when reader.Person is null && reader.Pod is null => $"'{ReportSubject.Each}' account is of a person or a pod, and {reader.Name} is neither.",
        ReportSubjectKind.Pod or ReportSubjectKind.Person when reader.Person is null => $"'{ReportSubject.Each}' {subject.Kind.ToString().ToLowerInvariant()} is of a person, and {reader.Name} is none.",
        _ => null,
    };

    /// <summary>Why nobody can write to a reader who is nowhere.</summary>
    public string WhyNowhere(ReportReader reader) => places.Home is null
        ? "Neither Slack nor Teams is configured here, so that nobody can be reached."
        : $"Nobody knows where {reader.Name} is: give an e-mail address in people.csv, or link a chat user: customerhealth link USER PERSON.";

    private bool AnswersFor(ReportReader reader, Account account) => reader.Pod is { } pod
        ? account.Pod == pod.Key
        : account.Owner is { } owner && staff.TeamOf(reader.Person!).Contains(owner) && reader.Rights?.Holds(account) is not false;

    private bool MayReadAbout(ReportReader reader, Person person) => reader.Rights is null || (reader.Person is { } self && staff.MayReadAbout(self, person));

    private ReportReader Of(Person person) => new(person.Name, places.Of(person)) { Person = person, Rights = staff.RightsOf(person) };

    private static ReportReader Of(Pod pod, ChatAddress? to) => new($"pod {pod.Name} in {pod.Channel}", to) { Pod = pod, Rights = Rights.OfPod(pod.Key) };

    /// <summary>A channel that is a pod's, or the conversation with a person, is that, whatever it is called by.</summary>
    private ReportReader Of(ChatAddress? to, string name)
    {
        if (to is null)
            return new ReportReader(name, null);
        if (pods.FirstOrDefault(pod => pod.Channel is { Length: > 0 } channel && places.Channel(channel) == to) is { } pod)
            return Of(pod, to);
        if (places.PersonAt(to) is { } linked && staff.Find(linked) is { } known)
            return Of(known) with { To = to };
        return to.Place.Contains('@', StringComparison.Ordinal) && staff.WithEmail(to.Place) is [var person] ? Of(person) with { To = to } : new ReportReader(name, to);
    }

    private Pod? PodOf(string key) => pods.FirstOrDefault(pod => pod.Key == key);

    private string PodKeys() => pods.Count == 0 ? "the store has no pods" : $"there are {string.Join(", ", pods.Select(pod => pod.Key))}";
}
