namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>report weekly-digest</c> through the real program.</summary>
public sealed class WeeklyDigestTests : IDisposable
{
    private readonly Cli _cli = new();

    /// <summary>GC-3: the week is of the pod's zone. On a Monday it is the one that has ended.</summary>
    [Theory]
    [InlineData("2026-11-16T09:00", "2026-W46", "Mon 9 to Sun 15 Nov 2026, Europe/Helsinki")]
    [InlineData("2026-11-18T09:00", "2026-W47", "Mon 16 to Sun 22 Nov 2026, Europe/Helsinki · seen on Wed 18 Nov")]
    public async Task Report_OfAPod_IsOfItsWeek(string now, string week, string days)
    {
        await StoreAsync();

        var result = await _cli.RunAsync("report", "weekly-digest", "--pod", "north", "--html", "--out", "d.html", "--store", "s.db", "--now", now);

        (result.Exit, result.Error).ShouldBe((0, ""));
        var page = await File.ReadAllTextAsync(_cli.File("d.html"));
        page.ShouldContain(week);
        page.ShouldContain(days);
        page.ShouldContain("Pod North");
        page.ShouldContain($"Split the campaign in {week[^2..]}");
    }

    [Fact]
    public async Task Report_OfAPersonAndADay_HoldsTheGoalsOfThatWeekOnly()
    {
        await StoreAsync();

        var result = await _cli.RunAsync("report", "weekly-digest", "--person", "mia", "--as-of", "2026-11-15", "--html", "--out", "d.html", "--store", "s.db", "--now", "2026-11-18T09:00");

        (result.Exit, result.Error).ShouldBe((0, ""));
        var page = await File.ReadAllTextAsync(_cli.File("d.html"));
        page.ShouldContain("Mia Holm");
        page.ShouldContain("Split the campaign in 46");
        page.ShouldNotContain("Split the campaign in 47");
    }

    /// <summary>Whoever leads others has the week of all of their accounts, however far below; a name is as good as a key.</summary>
    [Theory]
    [InlineData("Mia Holm", "Mia Holm")]
    [InlineData("lena", "Lena Harju and the 3 people below")]
    public async Task Report_OfANameOrALeader_IsOfTheAccountsBelow(string person, string title)
    {
        await StoreAsync();

        var result = await _cli.RunAsync("report", "weekly-digest", "--person", person, "--html", "--out", "d.html", "--store", "s.db", "--now", "2026-11-18T09:00");

        (result.Exit, result.Error).ShouldBe((0, ""));
        var page = await File.ReadAllTextAsync(_cli.File("d.html"));
        page.ShouldContain($"<title>{title}");
        page.ShouldContain("of 1 account");
        page.ShouldContain("Split the campaign in 47");
    }

    /// <summary>RP-3: the same store and day give the same bytes.</summary>
    [Fact]
    public async Task Report_Twice_IsTheSameFile()
    {
        await StoreAsync();
        string[] args = ["report", "weekly-digest", "--store", "s.db", "--now", "2026-11-18T09:00", "--out"];

        (await _cli.RunAsync([.. args, "a.pdf"])).Exit.ShouldBe(0);
        (await _cli.RunAsync([.. args, "b.pdf"])).Exit.ShouldBe(0);

        (await File.ReadAllBytesAsync(_cli.File("a.pdf"))).ShouldBe(await File.ReadAllBytesAsync(_cli.File("b.pdf")));
    }

    [Theory]
    [InlineData("--person", "mi", 1, "Nobody is called 'mi'; did you mean 'mia' (Mia Holm)?")]
    [InlineData("--person", "Bob Idle", 1, "Bob Idle owns no account on 18 Nov 2026, and neither does anyone below: give an owner of accounts or one who leads some, or --pod.")]
    [InlineData("--pod", "nort", 1, "There is no pod 'nort'; there are north.")]
    [InlineData("--as-of", "2026-12-01", 1, "lies ahead")]
    [InlineData("--account", "acme", 2, "--account does not apply to weekly-digest, which is about a week of many accounts")]
    public async Task Report_OfWhatIsNotThere_SaysSoAndWritesNothing(string option, string value, int exit, string sentence)
    {
        await StoreAsync();

        var result = await _cli.RunAsync("report", "weekly-digest", option, value, "--store", "s.db", "--now", "2026-11-18T09:00", "--out", "x.pdf");

        result.Exit.ShouldBe(exit);
        result.Error.ShouldContain(sentence);
        File.Exists(_cli.File("x.pdf")).ShouldBeFalse();
    }

    public void Dispose() => _cli.Dispose();

    private async Task StoreAsync()
    {
        string[] files =
        [
            _cli.File("pods.csv", "key,name,timezone,channel\nnorth,North,Europe/Helsinki,\n"),
            _cli.File("people.csv", "key,name,email,role,department,manager,pod,timezone,locale\nmia,Mia Holm,mia@example.com,,,kai,north,,\nkai,Kai Berg,,,,lena,,,\nlena,Lena Harju,,,,,,,\nbob,Bob Idle,,,,lena,,,\n"),
            _cli.File("accounts.csv", "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar\nacme,Acme,,,,,,,,,active,north,mia,,\n"),
            _cli.File("weekly_goals.csv", "account,owner,objective,week,text,state,done_at\nacme,mia,,2026-W46,Split the campaign in 46,open,\nacme,mia,,2026-W47,Split the campaign in 47,open,\n"),
        ];
        foreach (var file in files)
            (await _cli.RunAsync("import", file, "--store", "s.db", "--now", "2026-11-09")).Error.ShouldBeEmpty();
    }
}
