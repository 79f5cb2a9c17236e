using CustomerHealth.Core.Reviews;
using CustomerHealth.Sources.Reviews;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Reviews;

public sealed class ClientNotesFileTests
{
    private static readonly string Sample = File.ReadAllText(Repository.File("samples", "client-qbr.yaml"));
    private static readonly ClientNotesFile Reader = new("acme", new Quarter(2026, 3), new LocalDate(2026, 9, 30), new LocalDate(2026, 11, 20));

    [Fact]
    public void Read_Sample_HasEveryPart()
    {
        var reading = Reader.Read("client-qbr.yaml", Sample);

        reading.Mistakes.ShouldBeEmpty();
        var notes = reading.Notes.ShouldNotBeNull();
        notes.Questions.ShouldNotBeNull().Length.ShouldBe(4);
        notes.Asks.ShouldNotBeNull()[2].By.ShouldBeNull();
        notes.Contacts.Length.ShouldBe(2);
        notes.SharesWork.ShouldBeTrue();
    }

    /// <summary>GC-5: without a word of permission nothing written inside is shared.</summary>
    [Fact]
    public void Read_WithoutShareWork_DoesNotShareIt() => Reader.Read("f", "account: acme\nquarter: 2026-Q3\n").Notes.ShouldNotBeNull().SharesWork.ShouldBeFalse();

    /// <summary>GC-11: nobody kept the questions is not the same as there were none.</summary>
    [Fact]
    public void Read_WithoutQuestions_IsNotTheSameAsNone()
    {
        const string Head = "account: acme\nquarter: 2026-Q3\n";

        Reader.Read("f", Head).Notes.ShouldNotBeNull().Questions.ShouldBeNull();
        Reader.Read("f", Head + "questions: []\n").Notes.ShouldNotBeNull().Questions.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("share-work: true", "share-work: maybe", "f.yaml(9,13): error CHQ001: 'maybe' is no value of 'share-work'; there are false, true.")]
    [InlineData("account: acme", "account: other", "f.yaml(4,10): error CHQ003: The file is about 'other', and the document about 'acme': use that account's own file.")]
    [InlineData("2026-Q3\n", "2026-Q2\n", "f.yaml(5,10): error CHQ003: The file is about 2026-Q2, and the document about 2026-Q3: use that quarter's own file.")]
    [InlineData("questions:", "quetsions:", "f.yaml(12,1): error CHQ001: 'quetsions' is not a key here; did you mean 'questions'?")]
    [InlineData("asked: 2026-07-06", "asked: July", "f.yaml(13,79): error CHQ001: 'July' is not understood: 'asked' is written like 2026-10-14.")]
    [InlineData("answered: 2026-07-07", "answered: 2026-07-01", "f.yaml(13,5): error CHQ002: 'Which price may the product page show?' is answered on 1 Jul 2026, before it is asked on 6 Jul 2026.")]
    [InlineData("answered: 2026-07-30", "answered: 2026-12-30", "f.yaml(14,5): error CHQ002: 'May we name Brightwater as a reference?' is answered on 30 Dec 2026, and today is 20 Nov 2026: leave 'answered' out while it is open.")]
    [InlineData("asked: 2026-09-02, answered: 2026-09-09", "asked: 2026-10-02", "f.yaml(16,5): error CHQ002: 'Access to the trial statistics' is asked on 2 Oct 2026; the document looks at days up to 30 Sep 2026.")]
    [InlineData("by: 2026-11-30", "until: 2026-11-30", "f.yaml(20,82): error CHQ001: 'until' is not a key here; there are what, who, by.")]
    public void Read_OneMistake_NamesItsPlace(string right, string wrong, string expected)
    {
        Sample.ShouldContain(right);

        var reading = Reader.Read("f.yaml", Sample.Replace(right, wrong, StringComparison.Ordinal));

        reading.Notes.ShouldBeNull();
        reading.Mistakes.Select(m => m.ToString()).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: [")]
    public void Read_NoNotesAtAll_IsRefusedWithAPlace(string text)
    {
        var reading = Reader.Read("f.yaml", text);

        reading.Notes.ShouldBeNull();
        reading.Mistakes.ShouldNotBeEmpty();
        reading.Mistakes.ShouldAllBe(m => m.Line >= 1 && m.Column >= 1);
    }
}
