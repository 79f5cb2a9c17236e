using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

/// <summary>SC-10: <c>caps</c> of a view.</summary>
public sealed class CapTests : IDisposable
{
    private const string Sponsor = """
        view: people
        name: People
        groups:
          - group: sponsor
            name: Sponsor
            measures:
              - measure: sponsor.relationship
                name: Sponsor
                kind: colour

        """;

    private readonly ScorecardFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Load_CapOnAMeasureOfAnotherFile_IsRead()
    {
        Write("{ when: { measure: sponsor.relationship, is: red }, at: yellow, group: support, why: the sponsor is Red }");

        var view = ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Single(v => v.Key == "ours");

        var cap = view.Caps.ShouldHaveSingleItem();
        (cap.At, cap.Group, cap.Why).ShouldBe((Band.Yellow, "support", "the sponsor is Red"));
        (cap.When.Measure, cap.When.Is).ShouldBe(("sponsor.relationship", "red"));
    }

    [Theory]
    [InlineData("{ when: { measure: sponsor.relationship, is: red }, at: green, why: x }", "CHS007", "'at' is 'green'; allowed are")]
    [InlineData("{ when: { measure: sponsor.relationship, is: red }, why: x }", "CHS004", "a cap must have the key 'at'")]
    [InlineData("{ when: { measure: sponsor.relationship, is: red }, at: red }", "CHS004", "a cap must have the key 'why'")]
    [InlineData("{ at: red, why: x }", "CHS004", "a cap must have the key 'when'")]
    [InlineData("{ when: { measure: sponsor.relationship, is: red }, at: red, group: suport, why: x }", "CHS035", "the view has no group 'suport'; did you mean 'support'?")]
    [InlineData("{ when: { measure: sponsor.relationshp, is: red }, at: red, why: x }", "CHS035", "no view has the measure 'sponsor.relationshp'; did you mean 'sponsor.relationship'?")]
    [InlineData("{ when: { measure: sponsor.relationship, is: gone }, at: red, why: x }", "CHS035", "'sponsor.relationship' is never 'gone'; allowed are green, yellow and red")]
    [InlineData("{ when: { measure: support.open-tickets, is: red }, at: red, why: x }", "CHS035", "'support.open-tickets' is a number or a date; a cap can ask only")]
    [InlineData("{ when: { }, at: red, why: x }", "CHS030", "an empty condition always holds")]
    [InlineData("{ when: { lifecycle: active }, at: red, why: x, until: never }", "CHS003", "'until' is not a key of a cap")]
    public void Load_BadCap_SaysWhereAndWhat(string cap, string code, string sentence)
    {
        Write(cap);

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem();

        (mistake.Code, mistake.Line).ShouldBe((code, 4));
        mistake.Sentence.ShouldStartWith(sentence);
        Path.GetFileName(mistake.File).ShouldBe("ours.yaml");
    }

    [Fact]
    public void Load_CapOnAViewWithoutAScore_AsksForAGroup()
    {
        Write("{ when: { measure: sponsor.relationship, is: red }, at: red, why: x }", "\ncombine: none");

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem().Sentence
            .ShouldBe("this view has 'combine: none', so it has no score to hold down; name a 'group': support");
    }

    [Fact]
    public void Load_EditedCap_IsAnotherVersion()
    {
        Write("{ when: { measure: sponsor.relationship, is: red }, at: red, why: x }");
        var first = ScorecardFolder.Load(_files.Folder).Scorecard!;

        Write("{ when: { measure: sponsor.relationship, is: red }, at: yellow, why: x }");

        ScorecardFolder.Load(_files.Folder).Scorecard!.Version.ShouldNotBe(first.Version);
    }

    [Fact]
    public void Load_Bundled_ARedSponsorHoldsRetentionAtRed()
    {
        var view = ScorecardFolder.Load(Repository.File("templates", "scorecards")).Scorecard!.Views[0];

        var cap = view.Caps.ShouldHaveSingleItem();
        (cap.When.Measure, cap.When.Is, cap.At, cap.Group).ShouldBe(("sponsor.relationship", "red", Band.Red, "retention"));
    }

    private void Write(string cap, string more = "") => _files
        .With(Sponsor, "people.yaml")
        .Twisted("name: Ours\n", $"name: Ours\ncaps:\n  - {cap}{more}\n");
}
