using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reporting;

/// <summary>GV-3: a report goes to whoever may see what stands in it, and to nobody else.</summary>
public sealed class ReportReadersTests
{
    private static readonly AsOf Today = new(new LocalDate(2026, 11, 16), DateTimeZone.Utc);

    private static readonly Person[] People =
    [
        new() { Key = "ines", Name = "Ines", Email = "ines@firm.example" },
        new() { Key = "lead", Name = "Lea", Manager = "ines", Pod = "harbour", Email = "lea@firm.example" },
        new() { Key = "mara", Name = "Mara", Manager = "lead", Pod = "harbour", Email = "mara@firm.example" },
        new() { Key = "tom", Name = "Tom", Manager = "ines", Pod = "tern" },
    ];

    private static readonly Pod[] Pods = [new() { Key = "harbour", Name = "Harbour", Channel = "#pod-harbour" }, new() { Key = "tern", Name = "Tern" }];

    private readonly ReportReaders _readers = Readers([Account("acme", "mara", "harbour"), Account("brick", "tom", "tern"), Account("gone", "mara", "harbour") with { Lifecycle = Lifecycle.Churned }]);

    [Theory]
    [InlineData("ines", "", null)]
    [InlineData("mara", "", "It is about all accounts, of which Mara may see only some: name a pod or a person.")]
    [InlineData("mara", "account:acme", null)]
    [InlineData("mara", "account:brick", "Mara may not see Brick.")]
    [InlineData("mara", "account:nope", "There is no account with the key 'nope'.")]
    [InlineData("mara", "pod:harbour", null)]
    [InlineData("mara", "pod:tern", "Mara may not see the accounts of pod Tern.")]
    [InlineData("mara", "pod:nope", "There is no pod 'nope'; there are harbour, tern.")]
    [InlineData("mara", "person:mara", null)]
    [InlineData("lead", "person:mara", null)]
    [InlineData("mara", "person:lead", "Mara may not read what is gathered about Lea: only Lea, and whoever leads Lea, may.")]
    [InlineData("lead", "person:tom", "Lea may not read what is gathered about Tom: only Tom, and whoever leads Tom, may.")]
    [InlineData("ines", "person:tom", null)]
    [InlineData("pod:harbour", "pod:harbour", null)]
    [InlineData("pod:harbour", "account:brick", "pod Harbour in #pod-harbour may not see Brick.")]
    [InlineData("pod:harbour", "person:mara", "pod Harbour in #pod-harbour may not read what is gathered about Mara: only Mara, and whoever leads Mara, may.")]
    [InlineData("#pod-harbour", "", "It is about all accounts, of which pod Harbour in #pod-harbour may see only some: name a pod or a person.")]
    [InlineData("slack:T1/U9", "account:brick", "Mara may not see Brick.")]
    [InlineData("slack:T2/U5", "", "It is about all accounts, of which Mara may see only some: name a pod or a person.")]
    [InlineData("slack:T2/u5", "account:brick", "Mara may not see Brick.")]
    [InlineData("slack:T2/U6", "account:brick", null)]
    [InlineData("slack:T1/mara@firm.example", "account:brick", "Mara may not see Brick.")]
    [InlineData("#leadership", "", null)]
    [InlineData("file", "person:tom", null)]
    [InlineData("#leadership", "account:each", "'each' account is of a person or a pod, and #leadership is neither.")]
    [InlineData("pod:harbour", "person:each", "'each' person is of a person, and pod Harbour in #pod-harbour is none.")]
    public async Task WhyNot_Reader_GetsOnlyWhatThatReaderMaySee(string to, string subject, string? why) =>
        (await _readers.WhyNotAsync(_readers.Find(ReportRecipient.Parse(to)!.Value).Reader.ShouldNotBeNull(), ReportSubject.Parse(subject), Today, CancellationToken.None)).ShouldBe(why);

    [Theory]
    [InlineData("nobody", "Nobody has the key 'nobody'.")]
    [InlineData("pod:nope", "There is no pod 'nope'; there are harbour, tern.")]
    [InlineData("pod:tern", "Pod Tern has no channel: give it one in pods.csv.")]
    public void Find_RecipientThatIsNone_SaysWhy(string to, string why) => _readers.Find(ReportRecipient.Parse(to)!.Value).ShouldBe((null, why));

    [Theory]
    [InlineData("mara", "account:each", "account:acme")]
    [InlineData("lead", "account:each", "account:acme")]
    [InlineData("ines", "account:each", "account:acme account:brick")]
    [InlineData("pod:harbour", "account:each", "account:acme")]
    [InlineData("lead", "person:each", "person:mara")]
    [InlineData("ines", "person:each", "person:lead person:tom")]
    [InlineData("lead", "pod:each", "pod:harbour")]
    [InlineData("mara", "", "")]
    public async Task Subjects_Each_AreThoseTheReaderAnswersFor(string to, string subject, string expected)
    {
        var (subjects, why) = await _readers.SubjectsAsync(_readers.Find(ReportRecipient.Parse(to)!.Value).Reader!, ReportSubject.Parse(subject), Today, CancellationToken.None);

        why.ShouldBeNull();
        string.Join(' ', subjects).ShouldBe(expected);
    }

    [Fact]
    public async Task Subjects_MoreThanFifty_AreNoneAndSaidToBeTooMany()
    {
        var readers = Readers([.. Enumerable.Range(0, ReportReaders.MostOfEach + 1).Select(n => Account($"a{n}", "mara", "harbour"))]);

        var (subjects, why) = await readers.SubjectsAsync(readers.Find(ReportRecipient.OfPerson("mara")).Reader!, new ReportSubject(ReportSubjectKind.Account, "each"), Today, CancellationToken.None);

        subjects.ShouldBeEmpty();
        why.ShouldBe("Mara answers for more than 50 accounts, which are too many reports at once: name one, or send a portfolio-scorecard.");
    }

    private static ReportReaders Readers(Account[] accounts)
    {
        ChatIdentity[] links = [.. ((ChatAddress[])[new("slack", "T1", "U9"), new("slack", "T2", "U5")]).Select(user => new ChatIdentity(user, "mara", LinkedBy.Operator, Instant.MinValue))];
        var staff = new Staff(People);
        return new(staff, Pods, Whereabouts.Of(staff, links, new ChatHome("slack", "T1")), new InMemoryAccounts(accounts, People) { Pods = Pods });
    }

    private static Account Account(string key, string owner, string pod) =>
        Given.Account with { Key = key, Name = char.ToUpperInvariant(key[0]) + key[1..], Owner = owner, Pod = pod, Lifecycle = Lifecycle.Active };
}
