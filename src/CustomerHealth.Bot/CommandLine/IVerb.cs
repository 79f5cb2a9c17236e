using System.CommandLine;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>One command of the command line. A new one is one new file beside this and a line in <see cref="Entry"/>.</summary>
internal interface IVerb
{
    /// <summary>Its words, options and action.</summary>
    Command Build(CommonOptions common);
}
