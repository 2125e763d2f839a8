using Wargame.Server.Tests;

// One host serves every test that does not stop it or count wrong guesses; each test opens its own session.
[assembly: AssemblyFixture(typeof(RunningServer))]
