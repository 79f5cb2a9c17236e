namespace CustomerHealth.Documents.Templates;

/// <summary>The codes of template mistakes. A code never changes its meaning.</summary>
internal static class TemplateCode
{
    public const string FileRefused = "CHT001";
    public const string UnknownField = "CHT002";
    public const string UnclosedBlock = "CHT003";
    public const string WrongClose = "CHT004";
    public const string UnknownHelper = "CHT005";
    public const string UnknownPartial = "CHT006";
    public const string RawOutput = "CHT007";
    public const string TooDeep = "CHT008";
    public const string UnknownFrontMatter = "CHT009";
    public const string WrongPlace = "CHT010";
    public const string UnreadableTag = "CHT011";
    public const string WrongArguments = "CHT012";
    public const string WrongKind = "CHT013";
    public const string UnknownDocument = "CHT014";
    public const string EngineRefused = "CHT015";
    public const string TooLong = "CHT016";
    public const string TooManySteps = "CHT017";
    public const string NotForClients = "CHT018";
    public const string WrongFence = "CHT019";
    public const string WrongChart = "CHT020";
    public const string NotANumber = "CHT021";
}
