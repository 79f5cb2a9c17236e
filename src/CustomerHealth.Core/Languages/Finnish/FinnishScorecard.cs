using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>The sentences of an account's scorecard in Finnish. Names are put where they need no ending: the program cannot decline them.</summary>
internal sealed class FinnishScorecard(FigureFormat figures) : ScorecardWords
{
    public override string TooLittleData => "Tuoretta tietoa on liian vähän asiakkuuden tilan arvioimiseen.";

    public override string NothingApplies => "ei sovellu asiakkuuteen";

    public override string NoOwner =>
        "Asiakasvastaavaa ei ole kirjattu, joten seuraaville toimenpiteille ei ole nimetty tekijää niissä ryhmissä, joilla ei ole omaa vastuutahoa.";

    public override string NoPod => "Tiimiä ei ole kirjattu.";

    public override string NoRenewal => "Sopimuksen uusimispäivää ei ole kirjattu, joten jäljellä oleva aika ei ole tiedossa.";

    public override string NoStart => "Sopimuksen alkamispäivää ei ole kirjattu, joten asiakkuuden kesto ei ole tiedossa.";

    public override string NoRevenue => "Kuukausilaskutusta ei ole kirjattu.";

    public override string NoPast => "Neljän viikon takaisia pistemääriä ei ole, joten muutosta ei näytetä.";

    public override string UnknownOwner(string key) => $"Asiakasvastaavaksi on kirjattu ”{key}”, jota ei ole henkilöluettelossa.";

    public override string UnknownPod(string key) => $"Tiimiksi on kirjattu ”{key}”, jota ei ole tiimiluettelossa.";

    public override string AllGreen(int readings) => readings == 1
        ? "Mikään ei ole punaisella eikä keltaisella: 1 osa-alue tuoreella tiedolla, ja se on vihreällä."
        : $"Mikään ei ole punaisella eikä keltaisella: {figures.Number(readings)} osa-aluetta tuoreella tiedolla, kaikki vihreällä.";

    public override string Standing(Band worst, string[] named, int more, IReadOnlyList<(Band Band, int Count)> others)
    {
        var all = more > 0 ? [.. named, $"{figures.Number(more)} {(more == 1 ? "muu" : "muuta")}"] : named;
        string[] rest = [.. others.Select((o, i) => $"{figures.Number(o.Count)} {(i == 0 ? "on " : "")}{At(o.Band)}")];
        return $"{(worst == Band.Red ? "" : "Mikään ei ole punaisella. ")}{figures.List(all)} {(all.Length == 1 ? "on" : "ovat")} {At(worst)}{(rest is [] ? "" : $"; muista osa-alueista {figures.List(rest)}")}.";
    }

    public override string TooEarly(int views, int of) =>
        $"Näkymiä on {figures.Number(of)}, ja niistä {figures.Number(views)} on vielä liian aikaista arvioida: tuoretta tietoa on alle vaaditun vähimmäisosuuden.";

    public override string FellMost(string name, string points) => $"Eniten laski {name}: {points} pistettä neljässä viikossa.";

    public override string Renews(int days) => days switch
    {
        0 => "Sopimus uusiutuu tänään.",
        > 0 => $"Sopimus uusiutuu {figures.Number(days)} päivän kuluttua.",
        < 0 => $"Sopimuksen uusimispäivästä on kulunut {Days(-days)}.",
    };

    public override string When(int days) => days switch
    {
        0 => "tänään",
        > 0 => $"{figures.Number(days)} päivän kuluttua",
        < 0 => $"{Days(-days)} sitten",
    };

    public override string Fresh(string percent) => $"{percent} tuoretta";

    public override string FreshOfNeeded(string percent, string needed) => $"{percent} tuoretta, tarvitaan {needed}";

    public override string InFourWeeks(string change) => $"{change} / 4 vk";

    public override string Months(int count) => figures.Count(count, "kuukausi", "kuukautta");

    public override string Measures(int count) => figures.Count(count, "mittari", "mittaria");

    public override Conflict Of(ConflictKind kind) => kind switch
    {
        ConflictKind.AdvocateLeaving => new("suosittelija on lähdössä",
            "Asiakas puhuu meistä hyvää mutta on lähdössä.",
            "Soita suosittelijalle tällä viikolla: kysy, minkä pitäisi muuttua, jotta he jäisivät, ja kuka asiasta päättää"),
        ConflictKind.DetractorStaying => new("tyytymätön mutta sidottu asiakas",
            "Asiakas pysyy toistaiseksi mutta ei suosittelisi meitä.",
            "Tapaa arvostelija kasvokkain: yksi lupaus ja yksi päivämäärä ennen kuin sopimus päästää heidät lähtemään"),
        ConflictKind.LeaverExpanding => new("lähtijä ostaa vielä lisää",
            "Asiakas ostaa lisää, vaikka syyt jäädä ovat katoamassa.",
            "Siirrä lisämyynti, kunnes päättäjä on kertonut, mikä saa heidät jäämään"),
    };

    private static string At(Band band) => band switch
    {
        Band.Green => "vihreällä",
        Band.Yellow => "keltaisella",
        Band.Red => "punaisella",
        Band.NotApplicable => "soveltumattomia",
        Band.Unknown => "tuntemattomia",
    };

    private string Days(int count) => figures.Count(count, "päivä", "päivää");
}
